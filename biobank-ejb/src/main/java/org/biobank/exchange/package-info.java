/**
 * Files of specimens: how an import runs (taken over, checked with a preview, written or undone as
 * a whole, by jobs that a killed server goes on with), and the drop folder. Entry points: {@link
 * org.biobank.exchange.UploadImport}, {@link org.biobank.exchange.CommitImport}, {@link
 * org.biobank.exchange.UndoImport}, {@link org.biobank.exchange.WatchDropFolder}.
 *
 * <p>Its parts, each using only those before it: {@code table} reads files, {@code dialect} says
 * what their columns mean, {@code row} what a row would do and what speaks against it, {@code
 * export} writes specimens in the same columns. May use everything above it.
 */
@NullMarked
package org.biobank.exchange;

import org.jspecify.annotations.NullMarked;
