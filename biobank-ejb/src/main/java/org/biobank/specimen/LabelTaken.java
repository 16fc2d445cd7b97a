package org.biobank.specimen;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** Labels that are another specimen's, or its barcode; all of them are named. */
public final class LabelTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  private final List<String> labels;

  LabelTaken(List<String> labels) {
    super(
        Category.CONFLICT,
        "label-taken",
        labels.size() == 1
            ? labels.get(0)
                + " is the barcode or a label of another specimen; take it off there first, or give"
                + " another."
            : labels.size() + " of the labels are other specimens'; see labels.");
    this.labels = List.copyOf(labels);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("labels", labels);
  }
}
