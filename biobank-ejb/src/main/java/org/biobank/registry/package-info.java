/**
 * Registries: who may see what of the biobank, in which dialect of FHIR R4, under which pseudonyms;
 * the job {@code registry-feed} that keeps it up to date; and what a registry pulls. May use every
 * subject above it: {@code shared} to {@code storage}.
 */
@NullMarked
package org.biobank.registry;

import org.jspecify.annotations.NullMarked;
