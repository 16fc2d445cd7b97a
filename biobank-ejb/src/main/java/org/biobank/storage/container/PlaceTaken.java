package org.biobank.storage.container;

import java.util.Collection;
import java.util.Set;
import org.biobank.shared.DomainException;

/**
 * Somebody else placed a tube there, or one of these tubes elsewhere, while this was being written.
 */
public final class PlaceTaken extends DomainException {
  private static final long serialVersionUID = 1L;

  private PlaceTaken(String where) {
    super(
        Category.CONFLICT,
        "place-taken",
        "Somebody placed a tube meanwhile; look at " + where + " again, then store.");
  }

  /**
   * @param codes of the containers that were written into
   */
  public static PlaceTaken in(Collection<String> codes) {
    var distinct = Set.copyOf(codes);
    return new PlaceTaken(
        distinct.size() == 1
            ? "box " + distinct.iterator().next()
            : "the %d boxes".formatted(distinct.size()));
  }
}
