/** Holds on specimens, over HTTP. */
@NullMarked
package org.biobank.api.hold;

import org.jspecify.annotations.NullMarked;
