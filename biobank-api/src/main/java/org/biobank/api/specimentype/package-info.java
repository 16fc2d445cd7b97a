/** Types of specimens, over HTTP. */
@NullMarked
package org.biobank.api.specimentype;

import org.jspecify.annotations.NullMarked;
