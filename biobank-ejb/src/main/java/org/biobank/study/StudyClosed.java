package org.biobank.study;

import java.time.LocalDate;
import org.biobank.shared.DomainException;

/** The study ended before that day; nothing new begins in it. */
public final class StudyClosed extends DomainException {
  private static final long serialVersionUID = 1L;

  StudyClosed(String study, LocalDate closedOn) {
    super(
        Category.REFUSED,
        "study-closed",
        "%s was closed on %s; take another study, or an earlier day if it was then."
            .formatted(study, closedOn));
  }
}
