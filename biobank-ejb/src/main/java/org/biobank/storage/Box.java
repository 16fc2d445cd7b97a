package org.biobank.storage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A container with its grid and the rules that reach it from the containers around it.
 *
 * @param setPointCelsius of the nearest container that has one; absent when none has
 * @param studyId the study for which it, or a container around it, is kept; absent: any
 * @param path the containers around it, outermost first
 */
record Box(
    UUID id,
    String code,
    String name,
    String typeCode,
    Grid grid,
    boolean holdsSpecimens,
    boolean inUse,
    UUID siteId,
    String siteCode,
    Optional<UUID> studyId,
    Optional<String> studyCode,
    Optional<BigDecimal> setPointCelsius,
    List<PathStep> path,
    int version) {}
