@NullMarked
package org.biobank.scanner.text;

import org.jspecify.annotations.NullMarked;
