/** Evacuations over HTTP: planned, worked off by scanning, planned anew. */
@NullMarked
package org.biobank.api.evacuation;

import org.jspecify.annotations.NullMarked;
