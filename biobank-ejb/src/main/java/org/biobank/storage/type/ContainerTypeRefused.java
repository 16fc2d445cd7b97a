package org.biobank.storage.type;

import java.util.List;
import org.biobank.shared.DomainException;

/** A type of containers cannot be made or changed so; the detail says what stands against it. */
public final class ContainerTypeRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private ContainerTypeRefused(Category category, String slug, String detail) {
    super(category, slug, detail);
  }

  static ContainerTypeRefused taken(String code) {
    return new ContainerTypeRefused(
        Category.CONFLICT, "container-type-taken", "There is a type " + code + "; change that.");
  }

  static ContainerTypeRefused inUse(String code, long containers, List<String> why) {
    return new ContainerTypeRefused(
        Category.REFUSED,
        "container-type-in-use",
        "%d containers are of type %s: %s. Make a new type instead."
            .formatted(containers, code, String.join("; ", why)));
  }
}
