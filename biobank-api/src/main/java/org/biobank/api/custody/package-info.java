/** The custody log by REST: heads, keys, proofs, export and checks. */
@NullMarked
package org.biobank.api.custody;

import org.jspecify.annotations.NullMarked;
