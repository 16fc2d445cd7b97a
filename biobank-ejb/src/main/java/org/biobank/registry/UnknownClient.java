package org.biobank.registry;

import org.biobank.shared.DomainException;

/** A machine user with the right role, but no registry is pulled by it. */
public final class UnknownClient extends DomainException {
  private static final long serialVersionUID = 1L;

  UnknownClient() {
    super(Category.FORBIDDEN, "no-registry", "No registry is assigned to this client.");
  }
}
