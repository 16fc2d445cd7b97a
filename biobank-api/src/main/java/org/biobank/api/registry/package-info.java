/** For the biobank's own people: registries and the runs of their feed. */
@NullMarked
package org.biobank.api.registry;

import org.jspecify.annotations.NullMarked;
