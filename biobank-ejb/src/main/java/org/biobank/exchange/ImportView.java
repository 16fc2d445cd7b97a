package org.biobank.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.row.ImportMode;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.shared.HasCode;

/**
 * An import as it stands.
 *
 * @param columnsLeftOut headers of columns that say who the donor is; nothing of them was kept
 * @param columnsIgnored headers of columns that the dialect has no use for
 * @param skipWrong wrong rows are left out when the rest is written
 * @param refusal why the last step was not done
 * @param endedAt written, undone, discarded or given up
 */
public record ImportView(
    UUID id,
    String code,
    ImportMode mode,
    String dialect,
    String origin,
    String fileName,
    Optional<String> site,
    Optional<String> study,
    List<String> columnsLeftOut,
    List<String> columnsIgnored,
    ImportState state,
    boolean skipWrong,
    Progress progress,
    Counts counts,
    Optional<ImportBatch.Refused> refusal,
    Instant createdAt,
    Optional<Instant> endedAt)
    implements HasCode {

  /** Rows taken over from the file, looked at, written. */
  public record Progress(int read, long checked, long written) {}

  /**
   * Rows by what they would do, or did.
   *
   * @param newVisits that are not there yet, and that rows ask for: more than expected, if a code
   *     of a visit is mistyped in a row that states event and time as well
   */
  public record Counts(long create, long update, long unchanged, long error, long newVisits) {
    static Counts of(Map<RowOutcome, Long> rows, long newVisits) {
      return new Counts(
          rows.getOrDefault(RowOutcome.CREATE, 0L),
          rows.getOrDefault(RowOutcome.UPDATE, 0L),
          rows.getOrDefault(RowOutcome.UNCHANGED, 0L),
          rows.getOrDefault(RowOutcome.ERROR, 0L),
          newVisits);
    }

    long rows() {
      return create + update + unchanged + error;
    }
  }

  /** What is counted beside the rows. */
  record Besides(long written, long newVisits) {}

  static ImportView of(ImportBatch batch, Map<RowOutcome, Long> rows, Besides besides) {
    var counts = Counts.of(rows, besides.newVisits());
    return new ImportView(
        batch.id(),
        batch.code(),
        batch.mode(),
        batch.dialect(),
        batch.origin().name(),
        batch.fileName(),
        batch.site(),
        batch.study(),
        batch.columnsLeftOut(),
        batch.columnsIgnored(),
        batch.state(),
        batch.skipWrong(),
        new Progress(batch.rowCount(), counts.rows(), besides.written()),
        counts,
        batch.refusal(),
        batch.createdAt(),
        batch.endedAt());
  }
}
