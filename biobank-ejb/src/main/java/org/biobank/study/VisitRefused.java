package org.biobank.study;

import org.biobank.donor.ConsentDecision;
import org.biobank.shared.DomainException;

/** The visit may not be recorded or changed so; nothing was written. */
public final class VisitRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private VisitRefused(Category category, String slug, String detail) {
    super(category, slug, detail);
  }

  static VisitRefused notInProtocol(VisitHeading input) {
    return new VisitRefused(
        Category.REFUSED,
        "visit-not-in-protocol",
        input
            .event()
            .map(
                event ->
                    "%s is not enrolled in %s, or %s has no visit %s."
                        .formatted(input.donor(), input.study(), input.study(), event))
            .orElse("%s is not enrolled in %s.".formatted(input.donor(), input.study())));
  }

  static VisitRefused notConsented(String donor, ConsentDecision.Denied denied) {
    return new VisitRefused(
        Category.REFUSED,
        denied.slug(),
        donor + ": " + denied.detail() + " Nothing may be collected.");
  }

  static VisitRefused recorded(VisitHeading input, String code) {
    return new VisitRefused(
        Category.CONFLICT,
        "visit-already-recorded",
        "%s of %s is recorded as %s: take in what comes later there, or record an unplanned visit."
            .formatted(input.event().orElse(""), input.donor(), code));
  }

  static VisitRefused notOpen(VisitRecord visit) {
    return new VisitRefused(
        Category.CONFLICT,
        "visit-not-open",
        visit.status() == VisitStatus.MISSED
            ? visit.code() + " did not take place; record a visit of its own."
            : visit.code() + " is closed; record an unplanned visit for what came later.");
  }
}
