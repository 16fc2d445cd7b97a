package org.biobank.scanner.rack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two scans of one rack laid over each other: what one could not read the other may have read. A
 * well of which they tell differently counts as unread, and is reported: only a person who looks
 * can say what stands there.
 *
 * @param scan what both together say
 * @param disagreements in row order
 */
public record RescannedRack(RackScan scan, List<Disagreement> disagreements) {
  /**
   * A well of which two scans tell differently: two texts, a tube and none, or a text that the
   * other scan read in another well.
   */
  public record Disagreement(WellReading earlier, WellReading later) {
    public WellPosition position() {
      return later.position();
    }
  }

  public RescannedRack {
    disagreements = List.copyOf(disagreements);
  }

  /**
   * Lays a later scan over an earlier one.
   *
   * @throws OtherRack if layouts or the racks' own codes show that these are two racks
   */
  public static RescannedRack of(RackScan earlier, RackScan later) {
    mustBeOneRack(earlier, later);
    List<WellReading> together = new ArrayList<>();
    for (WellReading now : later.wells()) {
      together.add(agreed(earlier.at(now.position()), now).orElseGet(() -> unread(now)));
    }
    Set<String> doubled = doubled(together);
    List<Disagreement> disagreements = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      WellReading now = later.wells().get(i);
      WellReading before = earlier.at(now.position());
      boolean isDoubled =
          together.get(i) instanceof WellReading.Read read && doubled.contains(read.text());
      if (isDoubled || agreed(before, now).isEmpty()) {
        together.set(i, unread(now));
        disagreements.add(new Disagreement(before, now));
      }
    }
    Optional<String> rackCode = later.rackCode().or(earlier::rackCode);
    return new RescannedRack(new RackScan(later.layout(), together, rackCode), disagreements);
  }

  private static void mustBeOneRack(RackScan earlier, RackScan later) {
    if (!earlier.layout().equals(later.layout())) {
      throw new OtherRack("the scans are of racks of different rows and columns");
    }
    boolean otherCode =
        earlier.rackCode().isPresent()
            && later.rackCode().isPresent()
            && !earlier.rackCode().equals(later.rackCode());
    if (otherCode) {
      throw new OtherRack(
          "the scans are of two racks: %s and %s"
              .formatted(earlier.rackCode().get(), later.rackCode().get()));
    }
  }

  /** Empty if the two cannot both be right. */
  private static Optional<WellReading> agreed(WellReading before, WellReading now) {
    if (before instanceof WellReading.Empty != now instanceof WellReading.Empty) {
      return Optional.empty();
    }
    if (before instanceof WellReading.Read a && now instanceof WellReading.Read b) {
      return a.text().equals(b.text())
          ? Optional.of(a.confidence() > b.confidence() ? a : b)
          : Optional.empty();
    }
    return Optional.of(before instanceof WellReading.Read ? before : now);
  }

  /** Texts that together would stand in two wells: the tube was moved between the scans. */
  private static Set<String> doubled(List<WellReading> wells) {
    Map<String, Integer> counts = new HashMap<>();
    for (WellReading well : wells) {
      if (well instanceof WellReading.Read read) {
        counts.merge(read.text(), 1, Integer::sum);
      }
    }
    Set<String> doubled = new HashSet<>(counts.keySet());
    doubled.removeIf(text -> counts.getOrDefault(text, 0) < 2);
    return doubled;
  }

  private static WellReading unread(WellReading well) {
    return new WellReading.Unread(well.position(), well.confidence(), well.place());
  }
}
