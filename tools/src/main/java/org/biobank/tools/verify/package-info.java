/** Checks an exported custody log with nothing but the file and a public key. */
@NullMarked
package org.biobank.tools.verify;

import org.jspecify.annotations.NullMarked;
