/**
 * From packing by scan to receipt by scan: what travels, in whose hands, how cold, and what was not
 * as expected at the end. In transit, held by a courier, is a state of its own. May use {@code
 * shared}, {@code identity}, {@code custody}, {@code donor}, {@code study}, {@code specimen},
 * {@code hold} and {@code storage}.
 */
@NullMarked
package org.biobank.shipment;

import org.jspecify.annotations.NullMarked;
