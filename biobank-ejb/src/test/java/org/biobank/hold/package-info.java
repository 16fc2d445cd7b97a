@NullMarked
package org.biobank.hold;

import org.jspecify.annotations.NullMarked;
