/**
 * The destruction of specimens, with a witness: why, how, by whom, and who saw it. It cannot be
 * undone. May use {@code shared}, {@code identity}, {@code custody}, {@code specimen}, {@code
 * quantity}, {@code hold} and {@code storage}.
 */
@NullMarked
package org.biobank.disposal;

import org.jspecify.annotations.NullMarked;
