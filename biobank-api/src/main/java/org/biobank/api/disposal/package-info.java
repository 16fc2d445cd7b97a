/** The destruction of specimens over HTTP, signed by two people. */
@NullMarked
package org.biobank.api.disposal;

import org.jspecify.annotations.NullMarked;
