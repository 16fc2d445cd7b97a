/**
 * Containers and what stands in them: one tube, one place; one place, one tube. Placement rules,
 * placing by scan with a preview that is the very plan to be written, maps. May use {@code shared},
 * {@code identity}, {@code custody}, {@code study} and {@code specimen}.
 */
@NullMarked
package org.biobank.storage;

import org.jspecify.annotations.NullMarked;
