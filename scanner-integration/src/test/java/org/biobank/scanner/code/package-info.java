@NullMarked
package org.biobank.scanner.code;

import org.jspecify.annotations.NullMarked;
