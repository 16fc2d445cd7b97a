/** The rules of disposal, without a database. */
@NullMarked
package org.biobank.disposal;

import org.jspecify.annotations.NullMarked;
