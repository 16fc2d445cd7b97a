/**
 * Specimens: accession, lineage, quantities, state. May use {@code shared}, {@code identity},
 * {@code custody}, {@code donor} and {@code study}.
 */
@NullMarked
package org.biobank.specimen;

import org.jspecify.annotations.NullMarked;
