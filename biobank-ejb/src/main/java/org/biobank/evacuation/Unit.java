package org.biobank.evacuation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.storage.rule.TubeKind;
import org.biobank.storage.type.ContainerKind;

/**
 * What is carried as a whole: a box, or a rack with its boxes.
 *
 * @param rackId the rack it stands in, absent where it stands in none or is one
 * @param tubes in it and in all it holds
 * @param celsiusMax set point of the warmest store that keeps all its tubes
 * @param kinds of its tubes
 * @param walk where it stands, so that what is sorted by it is met on one way
 */
record Unit(
    UUID id,
    String code,
    String typeCode,
    ContainerKind kind,
    Optional<UUID> rackId,
    long tubes,
    BigDecimal celsiusMax,
    Set<TubeKind> kinds,
    String walk) {
  /** Most temperature-critical first, then most tubes; the code makes it one order. */
  static final Comparator<Unit> BY_URGENCY =
      Comparator.comparing(Unit::celsiusMax)
          .thenComparing(Comparator.comparingLong(Unit::tubes).reversed())
          .thenComparing(Unit::code);

  private static final Set<ContainerKind> RACKS =
      EnumSet.of(ContainerKind.RACK, ContainerKind.DRAWER, ContainerKind.CANISTER);

  boolean isRack() {
    return RACKS.contains(kind);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
