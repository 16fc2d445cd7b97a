/** Donors, their consent and its withdrawal. */
@NullMarked
package org.biobank.api.donor;

import org.jspecify.annotations.NullMarked;
