/**
 * Supplies: kits of empty tubes, assembled for the visits that a protocol plans. May use {@code
 * shared}, {@code identity}, {@code custody}, {@code donor} and {@code study}.
 */
@NullMarked
package org.biobank.supply;

import org.jspecify.annotations.NullMarked;
