package org.biobank.storage.arrangement;

import java.util.Optional;
import org.biobank.shared.Barcode;

/**
 * A place for a container.
 *
 * @param parent the container it goes into
 * @param position absent where the parent has no places: a room
 */
public record ContainerPlace(Barcode parent, Optional<String> position) {}
