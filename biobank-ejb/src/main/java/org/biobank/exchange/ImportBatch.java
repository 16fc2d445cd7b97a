package org.biobank.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.row.ImportMode;

/**
 * A file of specimens on its way.
 *
 * @param site of rows that name none
 * @param study of rows that name none
 * @param columnsLeftOut that say who the donor is; nothing of them was kept
 * @param columnsIgnored that the dialect has no use for
 * @param skipWrong wrong rows are left out when the rest is written
 * @param refusal why the last step was not done
 * @param actorId in whose name rows are checked and written
 */
record ImportBatch(
    UUID id,
    String code,
    ImportMode mode,
    String dialect,
    Origin origin,
    String fileName,
    Optional<String> site,
    Optional<String> study,
    List<String> columnsLeftOut,
    List<String> columnsIgnored,
    int rowCount,
    ImportState state,
    boolean skipWrong,
    Optional<Refused> refusal,
    UUID actorId,
    Instant createdAt,
    Optional<Instant> endedAt) {

  /** How it came. */
  public enum Origin {
    UPLOAD,
    DROPPED
  }

  /** Why a step was not done, as the problem document would say it. */
  public record Refused(String slug, String detail) {}
}
