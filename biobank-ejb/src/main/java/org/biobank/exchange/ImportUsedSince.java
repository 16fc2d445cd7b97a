package org.biobank.exchange;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** Something of the import has been used since it was written; the first of it are named. */
public final class ImportUsedSince extends DomainException {
  private static final long serialVersionUID = 1L;

  /**
   * One specimen that stands against it.
   *
   * @param reason slug: {@code changed}, {@code moved-or-used}, {@code has-children}
   */
  public record Used(long line, String barcode, String reason) implements Serializable {}

  private final List<Used> specimens;

  ImportUsedSince(List<Used> specimens) {
    super(
        Category.REFUSED,
        "import-used-since",
        "Specimens of the import were changed, moved, drawn from, ordered or shipped since; it can"
            + " only be undone as a whole. See specimens.");
    this.specimens = List.copyOf(specimens);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("specimens", specimens);
  }
}
