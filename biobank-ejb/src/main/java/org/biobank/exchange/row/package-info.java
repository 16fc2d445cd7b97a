/**
 * What a row of an import would do, and everything that speaks against it: pure rules on what was
 * loaded, without a database. Entry points: {@link org.biobank.exchange.row.RowRules} decides a
 * {@link org.biobank.exchange.row.StagedRow} in a {@link org.biobank.exchange.row.Situation}, whose
 * {@link org.biobank.exchange.row.Family} says which rows were made of which; the records are what
 * the rules take and give. May use {@code dialect}.
 */
@NullMarked
package org.biobank.exchange.row;

import org.jspecify.annotations.NullMarked;
