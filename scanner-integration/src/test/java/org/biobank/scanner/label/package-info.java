@NullMarked
package org.biobank.scanner.label;

import org.jspecify.annotations.NullMarked;
