package org.biobank.specimen;

import java.time.Instant;
import java.util.List;
import org.biobank.identity.Actor;

/**
 * Specimens were written; observers act in the same transaction. Whoever keeps a ledger on
 * specimens begins it here, so that there is none without.
 *
 * @param specimens parents before what was made of them
 */
public record SpecimensAdded(List<NewSpecimen> specimens, Instant recordedAt, Actor actor) {}
