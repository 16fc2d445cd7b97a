/** What became of tubes and containers, over HTTP. */
@NullMarked
package org.biobank.api.history;

import org.jspecify.annotations.NullMarked;
