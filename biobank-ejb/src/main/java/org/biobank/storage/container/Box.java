package org.biobank.storage.container;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Refusal;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.biobank.storage.rule.RuleKind;
import org.biobank.storage.rule.StatedRules;

/**
 * A container with its grid and the rules that reach it from the containers around it.
 *
 * @param outOfUse code of the nearest container, itself first, that is defrosting or retired
 * @param setPointCelsius of the nearest container that has one; absent when none has
 * @param rules what it and the containers around it state, itself first; those that state nothing
 *     are left out
 * @param around the containers around it with their versions, innermost first
 * @param path the containers around it, outermost first
 */
public record Box(
    UUID id,
    String code,
    String name,
    String typeCode,
    Grid grid,
    FillOrder fillOrder,
    boolean holdsSpecimens,
    Optional<String> outOfUse,
    UUID siteId,
    String siteCode,
    List<StatedRules> rules,
    Optional<BigDecimal> setPointCelsius,
    List<PathStep> path,
    Map<UUID, Integer> around,
    int version) {

  public boolean inUse() {
    return outOfUse.isEmpty();
  }

  /** Why nothing new goes into it. */
  public Optional<Refusal> notInUse() {
    return outOfUse.map(
        stopped ->
            new Refusal(
                "container-not-in-use",
                stopped.equals(code)
                    ? code + " is defrosting or retired; take another."
                    : "%s, around %s, is defrosting or retired; take another."
                        .formatted(stopped, code)));
  }

  /** What can be said instead of a place that it does not have. */
  public Refusal noPlace(String label) {
    return new Refusal(
        "position-outside-grid", "%s has no place %s; %s.".formatted(code, label, placesInWords()));
  }

  private String placesInWords() {
    int last = grid.capacity() - 1;
    return last < 0
        ? "it has no places"
        : "its places are %s to %s"
            .formatted(
                grid.label(new Position(0, 0)),
                grid.label(new Position(grid.rowCount() - 1, grid.columnCount() - 1)));
  }

  /** The one study for which it, or the nearest container around it that names any, is kept. */
  public Optional<String> studyCode() {
    return rules.stream()
        .flatMap(stated -> Stream.ofNullable(stated.allowed().get(RuleKind.STUDY)))
        .findFirst()
        .filter(studies -> studies.size() == 1)
        .map(studies -> studies.iterator().next());
  }
}
