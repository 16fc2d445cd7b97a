package org.biobank.api.request;

import org.biobank.shared.DomainException;

/** A change came with a session cookie but without the token of that session. */
final class CsrfTokenMissing extends DomainException {
  private static final long serialVersionUID = 1L;

  CsrfTokenMissing() {
    super(
        Category.FORBIDDEN,
        "csrf-token-missing",
        "A change from a browser carries the session's X-CSRF-Token; GET /api/session tells it.");
  }
}
