/** The demo biobank: a believable installation, generated from a seed. */
@NullMarked
package org.biobank.tools.demo;

import org.jspecify.annotations.NullMarked;
