@NullMarked
package org.biobank.stocktake;

import org.jspecify.annotations.NullMarked;
