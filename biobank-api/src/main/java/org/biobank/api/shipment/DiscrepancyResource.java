package org.biobank.api.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shipment.Resolution;
import org.biobank.shipment.ResolveDiscrepancy;
import org.biobank.shipment.ShipmentDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was not as it should be, and what became of it. */
@Path("shipments/{code}/discrepancies/{id}/resolution")
@ApplicationScoped
@Tag(name = "Shipments")
public class DiscrepancyResource {
  @Inject private ResolveDiscrepancy resolveDiscrepancy;

  @POST
  @Operation(summary = "Say what became of a discrepancy")
  @APIResponseSchema(ShipmentDetails.class)
  @APIResponse(responseCode = "404", description = "discrepancy-not-found")
  @APIResponse(responseCode = "409", description = "already-resolved")
  @APIResponse(responseCode = "422", description = "not-acceptable")
  public Response resolve(
      @PathParam("code") Barcode code,
      @PathParam("id") UUID id,
      @Valid @NotNull Resolution resolution) {
    return ShipmentResource.answer(resolveDiscrepancy.resolve(code, id, resolution));
  }
}
