@NullMarked
package org.biobank.lookup;

import org.jspecify.annotations.NullMarked;
