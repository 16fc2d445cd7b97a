package org.biobank.storage.container;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.biobank.storage.type.ContainerKind;

/**
 * What other subjects need to know of a container.
 *
 * @param setPointCelsius its own; absent: as the nearest container around it
 */
public record ContainerFacts(
    UUID id,
    String code,
    String name,
    ContainerKind kind,
    UUID siteId,
    String site,
    Optional<BigDecimal> setPointCelsius) {}
