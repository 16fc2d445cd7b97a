@NullMarked
package org.biobank.tools.scan;

import org.jspecify.annotations.NullMarked;
