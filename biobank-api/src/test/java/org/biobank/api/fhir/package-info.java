/** How FHIR's parameters are read. */
@NullMarked
package org.biobank.api.fhir;

import org.jspecify.annotations.NullMarked;
