/**
 * What every subject stands on: time, ids, barcodes, refusals, and how an act runs (one
 * transaction, retried on deadlock, idempotent). Uses no other package of the domain.
 */
@NullMarked
package org.biobank.shared;

import org.jspecify.annotations.NullMarked;
