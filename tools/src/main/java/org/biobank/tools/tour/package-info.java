/** The main job, played through the public REST API as the people of a biobank do it. */
@NullMarked
package org.biobank.tools.tour;

import org.jspecify.annotations.NullMarked;
