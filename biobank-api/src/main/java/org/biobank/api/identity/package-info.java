/** Signing in and out, tokens of machines. */
@NullMarked
package org.biobank.api.identity;

import org.jspecify.annotations.NullMarked;
