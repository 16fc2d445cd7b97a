package org.biobank.processing;

/** Whether a tube is frozen, as its events tell. */
enum FreezeState {
  NOT_FROZEN,
  FROZEN,
  THAWED,
  /** A former system told of cycles, not of how it ended. */
  UNKNOWN;

  FreezeState after(ProcessingKind kind) {
    return switch (kind) {
      case FROZEN -> FROZEN;
      case THAWED -> THAWED;
      case PRIOR_FREEZE_THAW -> UNKNOWN;
      default -> this;
    };
  }

  /** Nothing is frozen twice, nor thawed that is not frozen. */
  boolean allows(ProcessingKind kind) {
    return switch (kind) {
      case FROZEN -> this != FROZEN;
      case THAWED -> this == FROZEN || this == UNKNOWN;
      default -> true;
    };
  }

  /** Frozen tissue is cut as it is; of anything else nothing can be taken before it is thawed. */
  FreezeState passedOnTo(Source child, boolean physical) {
    return physical && child.isTissue() && this == FROZEN ? FROZEN : NOT_FROZEN;
  }
}
