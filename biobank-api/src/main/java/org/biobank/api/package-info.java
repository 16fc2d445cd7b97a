/**
 * The REST interface of staff, couriers and machines under {@code /api}. Parses and answers; every
 * decision is the domain's.
 */
@NullMarked
package org.biobank.api;

import org.jspecify.annotations.NullMarked;
