/**
 * Whether the store is as the records have it: blind stock-takes, counted by people, and the
 * nightly look at what must always hold, made by the machine. Both end in corrections that a person
 * signs. May use {@code shared}, {@code identity}, {@code custody}, {@code specimen}, {@code hold}
 * and {@code storage}.
 */
@NullMarked
package org.biobank.stocktake;

import org.jspecify.annotations.NullMarked;
