@NullMarked
package org.biobank.scanner.image;

import org.jspecify.annotations.NullMarked;
