package org.biobank.exchange;

import java.util.Locale;
import java.util.Map;
import org.biobank.shared.DomainException;

/** The import has not come so far, or is past it. */
public final class ImportNotInThisState extends DomainException {
  private static final long serialVersionUID = 1L;

  private final ImportState state;

  ImportNotInThisState(ImportBatch batch) {
    super(
        Category.CONFLICT,
        "import-not-in-this-state",
        "Import %s is %s; look at it again."
            .formatted(batch.code(), batch.state().name().toLowerCase(Locale.ROOT)));
    this.state = batch.state();
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("state", state);
  }
}
