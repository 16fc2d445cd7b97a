/** Specimens, aliquots, labels, and chains of custody, over HTTP. */
@NullMarked
package org.biobank.api.specimen;

import org.jspecify.annotations.NullMarked;
