package org.biobank.api.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.shared.Barcode;
import org.biobank.shipment.PreviewReceipt;
import org.biobank.shipment.ReceiptPreview;
import org.biobank.shipment.ReceiptScan;
import org.biobank.shipment.ReceiveShipment;
import org.biobank.shipment.ShipmentDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the receiver found in the parcel. */
@Path("shipments/{code}/receipt")
@ApplicationScoped
@Tag(name = "Shipments")
public class ReceiptResource {
  @Inject private PreviewReceipt previewReceipt;
  @Inject private ReceiveShipment receiveShipment;

  @POST
  @Path("preview")
  @Operation(summary = "What a receipt would find")
  @WithoutIdempotencyKey(because = "a preview changes nothing")
  public ReceiptPreview preview(@PathParam("code") Barcode code, @Valid @NotNull ReceiptScan scan) {
    return previewReceipt.preview(code, scan);
  }

  @POST
  @Operation(
      summary = "Receive a parcel",
      description =
          "What is missing, extra or damaged opens discrepancies that stand until they are resolved.")
  @APIResponseSchema(
      value = ShipmentDetails.class,
      responseCode = "200",
      responseDescription = "The shipment as it stands now")
  @APIResponse(responseCode = "409", description = "not-in-this-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Response receive(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull ReceiptScan scan) {
    return ShipmentResource.answer(receiveShipment.receive(code, IfMatch.version(ifMatch), scan));
  }
}
