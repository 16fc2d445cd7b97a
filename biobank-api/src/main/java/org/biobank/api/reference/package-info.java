/** What every screen needs to know at its start, and what stands behind a scanned code. */
@NullMarked
package org.biobank.api.reference;

import org.jspecify.annotations.NullMarked;
