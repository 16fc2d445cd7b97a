/** Supplies: kits. */
@NullMarked
package org.biobank.api.supply;

import org.jspecify.annotations.NullMarked;
