/** Drills: what the product promises for bad days, tried on a real one. */
@NullMarked
package org.biobank.tools.drill;

import org.jspecify.annotations.NullMarked;
