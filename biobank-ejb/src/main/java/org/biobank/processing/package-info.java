/**
 * What was done to specimens at the bench, and the times that follow from it: freeze-thaw cycles,
 * ischaemia, time to centrifugation and to freezing. May use {@code shared}, {@code identity},
 * {@code custody}, {@code donor}, {@code study}, {@code supply} and {@code specimen}.
 */
@NullMarked
package org.biobank.processing;

import org.jspecify.annotations.NullMarked;
