package org.biobank.identity;

import org.biobank.shared.DomainException;

/** Nobody is signed in, or the session or token has ended. */
public final class LoginRequired extends DomainException {
  private static final long serialVersionUID = 1L;

  public LoginRequired() {
    super(
        Category.UNAUTHENTICATED,
        "login-required",
        "Sign in first, or again: no valid session or token came with the request.");
  }
}
