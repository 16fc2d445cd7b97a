/**
 * Studies, what they mean to collect, who takes part, and visits. May use {@code shared}, {@code
 * identity}, {@code custody} and {@code donor}.
 */
@NullMarked
package org.biobank.study;

import org.jspecify.annotations.NullMarked;
