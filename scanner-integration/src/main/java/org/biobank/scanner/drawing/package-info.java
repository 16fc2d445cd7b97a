/** Draws what a rack scanner would picture, for the tour and for tests that need no real rack. */
@NullMarked
package org.biobank.scanner.drawing;

import org.jspecify.annotations.NullMarked;
