/** What specimens hold, over HTTP. */
@NullMarked
package org.biobank.api.quantity;

import org.jspecify.annotations.NullMarked;
