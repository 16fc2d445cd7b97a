package org.biobank.hold;

import java.util.Set;
import org.biobank.specimen.SpecimenStatus;

/**
 * A specimen after a hold on it began or ended.
 *
 * @param holds reasons of the holds in force, by name
 */
public record HeldSpecimen(String barcode, SpecimenStatus status, Set<String> holds) {}
