/** Files of CSV, without a server. */
@NullMarked
package org.biobank.api.csv;

import org.jspecify.annotations.NullMarked;
