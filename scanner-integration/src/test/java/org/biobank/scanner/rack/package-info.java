@NullMarked
package org.biobank.scanner.rack;

import org.jspecify.annotations.NullMarked;
