package org.biobank.storage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A container with its grid and the rules that reach it from the containers around it.
 *
 * @param setPointCelsius of the nearest container that has one; absent when none has
 * @param rules what it and the containers around it state, itself first; those that state nothing
 *     are left out
 * @param aroundIds the containers around it, innermost first
 * @param path the containers around it, outermost first
 */
record Box(
    UUID id,
    String code,
    String name,
    String typeCode,
    Grid grid,
    FillOrder fillOrder,
    boolean holdsSpecimens,
    boolean inUse,
    UUID siteId,
    String siteCode,
    List<StatedRules> rules,
    Optional<BigDecimal> setPointCelsius,
    List<PathStep> path,
    List<UUID> aroundIds,
    int version) {

  /** The one study for which it, or the nearest container around it that names any, is kept. */
  Optional<String> studyCode() {
    return rules.stream()
        .flatMap(stated -> Stream.ofNullable(stated.allowed().get(RuleKind.STUDY)))
        .findFirst()
        .filter(studies -> studies.size() == 1)
        .map(studies -> studies.iterator().next());
  }
}
