package org.biobank.stocktake;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** Some boxes were not counted, differ, or changed since they were counted. */
public final class BoxesUnsettled extends DomainException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // strings; never sent as Java objects
  private final List<String> boxes;

  BoxesUnsettled(String code, List<String> boxes) {
    super(
        Category.REFUSED,
        "boxes-unsettled",
        "%d boxes of %s are still to be counted or corrected.".formatted(boxes.size(), code));
    this.boxes = boxes;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("boxes", boxes);
  }
}
