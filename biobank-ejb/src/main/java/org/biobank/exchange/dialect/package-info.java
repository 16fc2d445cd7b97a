/**
 * What the columns of files mean: those of our own template, and those of other systems
 * (OpenSpecimen, Biobank2, LabKey) in our words, row by row and without asking whether it can be.
 * Entry points: {@link org.biobank.exchange.dialect.Dialects} knows a file's dialect by its header,
 * {@link org.biobank.exchange.dialect.TemplateColumn} are the columns that all are brought into,
 * {@link org.biobank.exchange.dialect.RowFault} what could not be. A new dialect implements {@link
 * org.biobank.exchange.dialect.Dialect}. May use {@code table}.
 */
@NullMarked
package org.biobank.exchange.dialect;

import org.jspecify.annotations.NullMarked;
