package org.biobank.storage;

import java.util.Optional;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;

/**
 * One container on the way to a specimen.
 *
 * @param site code of the site it stands at
 * @param position label of its place in the container around it; absent where that has no grid or
 *     there is none
 */
public record WayStep(
    String site,
    String code,
    String name,
    ContainerKind kind,
    Optional<Position> at,
    Optional<String> position) {}
