package org.biobank.storage.container;

import java.math.BigDecimal;
import java.util.List;
import org.biobank.shared.HasCode;
import org.biobank.storage.type.ContainerKind;
import org.jspecify.annotations.Nullable;

/**
 * One container of a list.
 *
 * @param occupied tubes in it and in all it holds
 * @param capacity places for tubes in it and in all it holds
 * @param children containers directly in it
 * @param path the containers around it, outermost first; only where one container is shown
 */
public record ContainerLine(
    String code,
    String name,
    String type,
    ContainerKind kind,
    String site,
    @Nullable BigDecimal setPointCelsius,
    int rows,
    int columns,
    long occupied,
    long capacity,
    long children,
    @Nullable String position,
    List<PathStep> path)
    implements HasCode {}
