package org.biobank.processing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of the past of a tube, as far as freezing goes.
 *
 * @param lastKind of what froze or thawed it and was not declared wrong; absent: nothing is known
 * @param lastSequence of all that is recorded of it; 0: nothing is
 */
record FreezingPast(UUID id, Optional<ProcessingKind> lastKind, int lastSequence) {
  private static final Set<ProcessingKind> FREEZING =
      EnumSet.of(ProcessingKind.FROZEN, ProcessingKind.THAWED, ProcessingKind.PRIOR_FREEZE_THAW);

  /** One thing that is recorded of a tube. */
  record Recorded(int sequence, ProcessingKind kind, Instant at, boolean declaredWrong) {
    private boolean counts() {
      return !declaredWrong && FREEZING.contains(kind);
    }
  }

  static FreezingPast of(UUID id, List<Recorded> recorded) {
    var last =
        recorded.stream()
            .filter(Recorded::counts)
            .max(Comparator.comparing(Recorded::at).thenComparing(Recorded::sequence));
    int lastSequence = recorded.stream().mapToInt(Recorded::sequence).max().orElse(0);
    return new FreezingPast(id, last.map(Recorded::kind), lastSequence);
  }

  boolean isThawed() {
    return lastKind.equals(Optional.of(ProcessingKind.THAWED));
  }

  /** Nothing was told of freezing or thawing. */
  boolean isUnknown() {
    return lastKind.isEmpty();
  }
}
