package org.biobank.exchange;

import java.util.Map;
import org.biobank.shared.DomainException;

/** Rows are wrong, and nobody said that they may be left out. */
public final class ImportHasErrors extends DomainException {
  private static final long serialVersionUID = 1L;

  private final long errors;

  ImportHasErrors(long errors) {
    super(
        Category.REFUSED,
        "import-has-errors",
        errors
            + (errors == 1 ? " row is" : " rows are")
            + " wrong; correct the file, or ask for the wrong rows to be skipped.");
    this.errors = errors;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("count", errors);
  }
}
