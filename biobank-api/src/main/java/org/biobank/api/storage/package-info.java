/** Containers, boxes and what stands in them. */
@NullMarked
package org.biobank.api.storage;

import org.jspecify.annotations.NullMarked;
