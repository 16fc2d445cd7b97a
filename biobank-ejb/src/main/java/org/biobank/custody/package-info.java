/**
 * The ledger: who held what, where, since when. Append-only, each event hashed together with its
 * subject's event before it. Knows ids and codes, no entity of another subject. May use {@code
 * shared} and {@code identity}.
 */
@NullMarked
package org.biobank.custody;

import org.jspecify.annotations.NullMarked;
