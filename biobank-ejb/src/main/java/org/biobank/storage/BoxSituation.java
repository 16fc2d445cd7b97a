package org.biobank.storage;

import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSummary;

/**
 * Everything a placement is decided on, as it was at one moment.
 *
 * @param contents what stands in the box, by place
 * @param reserved places kept for a tube or a person
 * @param known the scanned codes that are specimens
 * @param places where the scanned specimens stand now
 */
record BoxSituation(
    Box box,
    Map<Position, SpecimenSummary> contents,
    Map<Position, SlotReservation> reserved,
    Map<Barcode, SpecimenSummary> known,
    Map<UUID, Place> places,
    Actor actor) {}
