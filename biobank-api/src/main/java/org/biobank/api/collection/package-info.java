/** Visits and what they bring, over HTTP. */
@NullMarked
package org.biobank.api.collection;

import org.jspecify.annotations.NullMarked;
