package org.biobank.identity;

import org.biobank.shared.DomainException;

/** A signature that is none; the act it was meant for has not been done. */
public final class SignatureRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  SignatureRefused(String detail) {
    super(Category.REFUSED, "signature-refused", detail);
  }
}
