/** The planner of evacuations, against stores made up at random. */
@NullMarked
package org.biobank.evacuation;

import org.jspecify.annotations.NullMarked;
