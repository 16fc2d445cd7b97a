package org.biobank.processing;

import java.util.Optional;
import java.util.UUID;

/**
 * An act as one of its tubes knows it.
 *
 * @param sequence from 1, within the tube
 * @param corrects the event of this tube that it declares wrong
 */
record TubeEvent(UUID specimenId, int sequence, Optional<UUID> corrects, ProcessingEvent event) {}
