package org.biobank.tools.scan;

import java.util.Map;
import org.biobank.scanner.rack.Orientation;
import org.biobank.scanner.rack.Orientation.Rotation;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.RackProfile;
import org.biobank.scanner.rack.TubeCodeRule;
import org.biobank.tools.LaunchException;

/**
 * A device profile as it is typed: words joined by commas. {@code below} for a scanner that sees
 * the rack from below, {@code turned-90}, {@code turned-180}, {@code turned-270} for how the rack
 * lies, and the kind of tubes, whose codes have a known form: a text of another form is never a
 * reading.
 */
final class ScanProfile {
  /** Forms of codes that tubes are sold with. */
  private static final Map<String, String> TUBES =
      Map.of(
          "matrix", "\\d{10}",
          "fluidx", "[A-Z]{2}\\d{8}",
          "nunc", "NU[A-Z]{2}\\d{6}",
          "thermo", "\\d{8}[A-Z]\\d");

  private ScanProfile() {}

  static RackProfile parse(String words, RackLayout layout) {
    boolean mirrored = false;
    var rotation = Rotation.DEGREES_0;
    var profile = RackProfile.of(layout);
    for (var word : words.split(",", -1)) {
      var form = TUBES.get(word);
      if (form != null) {
        profile = profile.withRule(TubeCodeRule.matching(form));
        continue;
      }
      switch (word) {
        case "", "above" -> {}
        case "below" -> mirrored = true;
        case "turned-90" -> rotation = Rotation.DEGREES_90;
        case "turned-180" -> rotation = Rotation.DEGREES_180;
        case "turned-270" -> rotation = Rotation.DEGREES_270;
        default ->
            throw new LaunchException(
                "No profile is called " + word + "; see ./biobank decode --help");
      }
    }
    return profile.seenAs(new Orientation(rotation, mirrored));
  }
}
