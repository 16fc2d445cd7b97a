/** Readings in files, without a server. */
@NullMarked
package org.biobank.api.monitoring;

import org.jspecify.annotations.NullMarked;
