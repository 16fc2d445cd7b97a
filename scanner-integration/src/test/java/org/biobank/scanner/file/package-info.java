@NullMarked
package org.biobank.scanner.file;

import org.jspecify.annotations.NullMarked;
