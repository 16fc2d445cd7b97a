package org.biobank.specimen;

import java.util.Set;

/**
 * A specimen after a hold on it began or ended.
 *
 * @param holds reasons of the holds in force, by name
 */
public record HeldSpecimen(String barcode, SpecimenStatus status, Set<String> holds) {}
