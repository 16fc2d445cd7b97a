/** Stock-takes, and what must always hold in the store. */
@NullMarked
package org.biobank.api.stocktake;

import org.jspecify.annotations.NullMarked;
