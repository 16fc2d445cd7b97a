@NullMarked
package org.biobank.scanner.drawing;

import org.jspecify.annotations.NullMarked;
