package org.biobank.identity;

import org.biobank.shared.DomainException;

/** Name and password do not belong together; which of the two was wrong is not said. */
public final class LoginFailed extends DomainException {
  private static final long serialVersionUID = 1L;

  LoginFailed() {
    super(
        Category.UNAUTHENTICATED, "login-failed", "This name and password do not belong together.");
  }
}
