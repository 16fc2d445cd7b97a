package org.biobank.storage;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** The same tube was read in two boxes of one count; nobody can tell where it is now. */
public final class ReadInTwoBoxes extends DomainException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // strings; never sent as Java objects
  private final List<String> boxes;

  ReadInTwoBoxes(String barcode, List<String> boxes) {
    super(
        Category.REFUSED,
        "read-in-two-boxes",
        "%s was read in %s; count these boxes again."
            .formatted(barcode, String.join(" and ", boxes)));
    this.boxes = boxes;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("boxes", boxes);
  }
}
