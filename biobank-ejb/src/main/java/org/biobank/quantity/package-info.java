/**
 * What specimens hold: a ledger for each of what came in and went out, in the specimen's unit,
 * whose sum is what is available. Other subjects' use cases take out and put in by {@link
 * org.biobank.quantity.QuantityLedger}; the bench by {@link org.biobank.quantity.DrawQuantity},
 * {@link org.biobank.quantity.ReturnQuantity} and {@link org.biobank.quantity.AdjustQuantity};
 * ledgers begin when specimens are added. May use {@code shared}, {@code identity}, {@code custody}
 * and {@code specimen}.
 */
@NullMarked
package org.biobank.quantity;

import org.jspecify.annotations.NullMarked;
