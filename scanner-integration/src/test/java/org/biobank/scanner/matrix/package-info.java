@NullMarked
package org.biobank.scanner.matrix;

import org.jspecify.annotations.NullMarked;
