/** The product's REST API as its users call it: people in browsers, registries' systems. */
@NullMarked
package org.biobank.tools.client;

import org.jspecify.annotations.NullMarked;
