/** Labels to be printed. */
@NullMarked
package org.biobank.api.label;

import org.jspecify.annotations.NullMarked;
