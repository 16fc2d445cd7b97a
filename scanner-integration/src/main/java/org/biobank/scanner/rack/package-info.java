/** Pictures of racks of coded tubes: every well's position, state, text and place. */
@NullMarked
package org.biobank.scanner.rack;

import org.jspecify.annotations.NullMarked;
