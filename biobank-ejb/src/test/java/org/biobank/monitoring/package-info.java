/** The rules of monitoring, without a database. */
@NullMarked
package org.biobank.monitoring;

import org.jspecify.annotations.NullMarked;
