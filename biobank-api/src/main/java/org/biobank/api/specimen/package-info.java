/** Visits, specimens, aliquots, and their chains of custody. */
@NullMarked
package org.biobank.api.specimen;

import org.jspecify.annotations.NullMarked;
