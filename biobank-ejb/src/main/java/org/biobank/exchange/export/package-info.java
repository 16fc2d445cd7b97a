/**
 * Specimens in the columns of the template, a page at a time for whoever takes them away, and by
 * barcode for an import that compares its rows with them. Entry points: {@link
 * org.biobank.exchange.export.ExportSpecimens}, {@link org.biobank.exchange.export.ShowTemplate},
 * {@link org.biobank.exchange.export.KnownSpecimens}. May use {@code dialect} and {@code row}.
 */
@NullMarked
package org.biobank.exchange.export;

import org.jspecify.annotations.NullMarked;
