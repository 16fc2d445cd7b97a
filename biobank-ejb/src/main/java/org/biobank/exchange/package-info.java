/**
 * Files of specimens: import of CSV and XLSX with a preview, undo of a whole batch, the drop
 * folder, readers for files of other systems, export in the same columns. May use everything above
 * it.
 */
@NullMarked
package org.biobank.exchange;

import org.jspecify.annotations.NullMarked;
