package org.biobank.order;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the access committee grants an order.
 *
 * @param conditions of use, said in the protocol of the handover
 * @param signedHandover whether the handover must be signed
 */
@Schema(
    example = "{\"conditions\":\"Publish with the biobank's reference.\",\"signedHandover\":true}")
public record Approval(
    Optional<@Size(min = 1, max = 1_000) String> conditions, Optional<Boolean> signedHandover) {}
