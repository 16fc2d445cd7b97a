/**
 * Donors: who they are (encrypted, apart), what they consented to, what they withdrew; the one
 * place of the consent decision. Fires {@link org.biobank.donor.ConsentWithdrawn}. May use {@code
 * shared}, {@code identity} and {@code custody}.
 */
@NullMarked
package org.biobank.donor;

import org.jspecify.annotations.NullMarked;
