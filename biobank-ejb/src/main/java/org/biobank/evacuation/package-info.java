/**
 * Emptying a failing freezer: which box goes where, pick sheets, and scanning off what was moved.
 */
@NullMarked
package org.biobank.evacuation;

import org.jspecify.annotations.NullMarked;
