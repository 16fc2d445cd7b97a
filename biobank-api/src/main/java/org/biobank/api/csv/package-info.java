/** How files of CSV are written, whatever stands in them. */
@NullMarked
package org.biobank.api.csv;

import org.jspecify.annotations.NullMarked;
