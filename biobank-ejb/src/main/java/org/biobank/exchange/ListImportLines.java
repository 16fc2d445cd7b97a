package org.biobank.exchange;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The rows of an import, by line: those that are wrong, or what the others change. */
@View
public class ListImportLines {
  @Inject private ImportBatches batches;
  @Inject private ImportLines lines;
  @Inject private CurrentActor current;

  /** Which rows. */
  public enum Which {
    WRONG(RowOutcome.ERROR),
    CHANGING(RowOutcome.CREATE, RowOutcome.UPDATE);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<RowOutcome> outcomes;

    Which(RowOutcome... outcomes) {
      this.outcomes = List.of(outcomes);
    }
  }

  /**
   * @throws org.biobank.shared.NotFound if there is no such import
   */
  @Requires(Permission.IMPORT_RUN)
  public Page<ImportLine> list(UUID id, Which which, long afterLine, int limit) {
    ImportBatches.requireSeen(current.actor(), batches.get(id));
    return Page.of(
        lines.page(id, which.outcomes, afterLine, limit + 1),
        limit,
        line -> Long.toString(line.line()));
  }
}
