/** Health. */
@NullMarked
package org.biobank.api.ops;

import org.jspecify.annotations.NullMarked;
