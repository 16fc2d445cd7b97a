package org.biobank.storage;

import java.util.UUID;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.Position;

/** Where a tube stands from now on. */
record NewPlace(UUID specimenId, Box box, Position position) {}
