package org.biobank.stocktake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.SubjectKind;

/**
 * Something that was found not to hold, as a screen shows it.
 *
 * @param rule stable slug of what does not hold
 * @param code barcode of the tube or container
 * @param detail what is wrong, in words
 * @param proposal what would mend it, in words
 * @param closedBy who had it repaired; absent if it vanished
 */
public record InvariantFinding(
    UUID id,
    String rule,
    SubjectKind subjectKind,
    UUID subjectId,
    String code,
    UUID siteId,
    String site,
    String detail,
    Repair repair,
    String proposal,
    State state,
    Instant foundAt,
    Instant seenAt,
    Optional<Instant> closedAt,
    Optional<String> closedBy) {

  /** What became of it. */
  public enum State {
    OPEN,
    REPAIRED,
    /** A later check did not find it any more. */
    VANISHED
  }

  Invariant invariant() {
    return Invariant.valueOf(rule.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
