/** Import and export of files of specimens. */
@NullMarked
package org.biobank.api.exchange;

import org.jspecify.annotations.NullMarked;
