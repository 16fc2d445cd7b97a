package org.biobank.study;

import org.biobank.donor.ConsentDecision;
import org.biobank.shared.DomainException;

/** The visit may not be recorded; nothing was written. */
public final class VisitRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private VisitRefused(String slug, String detail) {
    super(Category.REFUSED, slug, detail);
  }

  static VisitRefused notInProtocol(VisitInput input) {
    return new VisitRefused(
        "visit-not-in-protocol",
        "%s is not enrolled in %s, or %s has no visit %s."
            .formatted(input.donor(), input.study(), input.study(), input.event()));
  }

  static VisitRefused notConsented(String donor, ConsentDecision.Denied denied) {
    return new VisitRefused(
        denied.slug(), donor + ": " + denied.detail() + " Nothing may be collected.");
  }
}
