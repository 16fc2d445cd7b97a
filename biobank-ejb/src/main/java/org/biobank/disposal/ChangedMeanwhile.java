package org.biobank.disposal;

import org.biobank.shared.DomainException;

/** Somebody reserved, held or used one of these tubes while the disposal was being written. */
public final class ChangedMeanwhile extends DomainException {
  private static final long serialVersionUID = 1L;

  ChangedMeanwhile() {
    super(
        Category.CONFLICT,
        "tube-changed-meanwhile",
        "One of these tubes was changed meanwhile; nothing was disposed of. Scan them again.");
  }
}
