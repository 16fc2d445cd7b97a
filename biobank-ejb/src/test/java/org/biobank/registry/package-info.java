/** Rules of the registry feed. */
@NullMarked
package org.biobank.registry;

import org.jspecify.annotations.NullMarked;
