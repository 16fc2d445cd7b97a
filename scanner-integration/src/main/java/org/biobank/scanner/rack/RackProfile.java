package org.biobank.scanner.rack;

import org.biobank.scanner.image.PictureLimits;

/** What is known of a rack scanner beforehand: the racks put on it and how it pictures them. */
public record RackProfile(
    RackLayout layout, Orientation orientation, TubeCodeRule rule, PictureLimits limits) {
  /** A 96-tube rack as seen from above, no rule for its tubes. */
  public static final RackProfile DEFAULT = of(RackLayout.RACK_96);

  public static RackProfile of(RackLayout layout) {
    return new RackProfile(layout, Orientation.UPRIGHT, TubeCodeRule.NONE, PictureLimits.DEFAULT);
  }

  public RackProfile seenAs(Orientation changed) {
    return new RackProfile(layout, changed, rule, limits);
  }

  public RackProfile withRule(TubeCodeRule changed) {
    return new RackProfile(layout, orientation, changed, limits);
  }

  public RackProfile within(PictureLimits changed) {
    return new RackProfile(layout, orientation, rule, changed);
  }
}
