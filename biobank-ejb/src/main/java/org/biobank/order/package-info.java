/**
 * Orders for specimens: a request in a researcher's name, the access committee's decision, reserved
 * tubes, pick lists in walking order, handover and return. Every tube's chain of custody tells the
 * same story. May use {@code shared}, {@code identity}, {@code custody}, {@code donor}, {@code
 * specimen}, {@code quantity}, {@code hold}, {@code processing} and {@code storage}.
 */
@NullMarked
package org.biobank.order;

import org.jspecify.annotations.NullMarked;
