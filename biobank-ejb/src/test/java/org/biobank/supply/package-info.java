/** Rules of kits, without a database. */
@NullMarked
package org.biobank.supply;

import org.jspecify.annotations.NullMarked;
