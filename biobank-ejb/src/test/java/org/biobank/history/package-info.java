@NullMarked
package org.biobank.history;

import org.jspecify.annotations.NullMarked;
