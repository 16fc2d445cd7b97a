/**
 * FHIR R4 (4.0.1) for the machines of registries: what consent lets each of them hold. Speaks
 * {@code application/fhir+json} and, for refusals, OperationOutcome; never problem documents.
 */
@NullMarked
package org.biobank.api.fhir;

import org.jspecify.annotations.NullMarked;
