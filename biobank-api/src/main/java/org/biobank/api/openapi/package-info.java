/** What the interface says of itself at {@code /openapi}. */
@NullMarked
package org.biobank.api.openapi;

import org.jspecify.annotations.NullMarked;
