package org.biobank.stocktake;

import org.biobank.shared.DomainException;

/** What was found holds no more, or differently; the next check says what there is now. */
public final class FindingOvertaken extends DomainException {
  private static final long serialVersionUID = 1L;

  FindingOvertaken(String code) {
    super(
        Category.CONFLICT,
        "finding-overtaken",
        "What was found about %s is not so any more; nothing was changed.".formatted(code));
  }
}
