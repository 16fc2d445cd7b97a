package org.biobank.exchange;

import java.util.Map;
import java.util.Set;

/** How far an import has come. */
public enum ImportState {
  /** Its rows are looked at; nothing of them is written yet. */
  CHECKING,
  /** Everything is known about it: counts, differences, errors. */
  READY,
  COMMITTING,
  COMMITTED,
  UNDOING,
  UNDONE,
  /** Given up before anything was written. */
  DISCARDED,
  /** A fault of ours; nothing was written. */
  FAILED;

  private static final Map<ImportState, Set<ImportState>> ALLOWED =
      Map.of(
          CHECKING, Set.of(READY, FAILED),
          READY, Set.of(CHECKING, COMMITTING, DISCARDED),
          COMMITTING, Set.of(COMMITTED, READY),
          COMMITTED, Set.of(UNDOING),
          UNDOING, Set.of(UNDONE, COMMITTED),
          FAILED, Set.of(CHECKING, DISCARDED));

  boolean allows(ImportState next) {
    return ALLOWED.getOrDefault(this, Set.of()).contains(next);
  }

  /** A job works at it. */
  public boolean isUnderWork() {
    return this == CHECKING || this == COMMITTING || this == UNDOING;
  }
}
