package org.biobank.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.biobank.api.request.IfMatch;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureRequired;
import org.biobank.identity.Signing;
import org.biobank.order.Delivery;
import org.biobank.order.HandOverOrder;
import org.biobank.order.HandoverRecord;
import org.biobank.order.OrderDetails;
import org.biobank.order.ShowHandover;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The handover of an order, and its protocol. */
@Path("orders/{code}/handover")
@ApplicationScoped
@Tag(name = "Orders")
public class HandoverResource {
  @Inject private HandOverOrder handOverOrder;
  @Inject private ShowHandover showHandover;
  @Inject private Signing signing;

  @POST
  @Operation(
      summary = "Give what was picked to the recipient",
      description = "Consent to every purpose is asked again at this moment.")
  @APIResponseSchema(
      value = OrderDetails.class,
      responseCode = "200",
      responseDescription = "The order as it stands now")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status, reserved-meanwhile")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "signature-required, signature-refused; nothing-picked; distribution-refused, member items names each tube with its reason: on-hold, back-in-store,"
              + " consent-does-not-cover")
  public Response handOver(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull SignedDelivery delivery) {
    var signed = new Delivery(delivery.takenBy(), signatures(delivery));
    return OrderResource.answer(handOverOrder.handOver(code, IfMatch.version(ifMatch), signed));
  }

  private List<Signature> signatures(SignedDelivery delivery) {
    if (delivery.signature().isEmpty() && delivery.witness().isPresent()) {
      throw new SignatureRequired("signature");
    }
    return Stream.concat(
            delivery.signature().map(signing::sign).stream(),
            delivery.witness().map(signing::witness).stream())
        .toList();
  }

  @GET
  @Operation(summary = "What was handed over, to whom, under which conditions")
  @APIResponse(responseCode = "404", description = "order-not-found, not-handed-over")
  public HandoverRecord show(@PathParam("code") Barcode code) {
    return showHandover.show(code);
  }

  @GET
  @Path("protocol.pdf")
  @Produces("application/pdf")
  @Operation(summary = "The protocol of the handover to print")
  @APIResponse(responseCode = "404", description = "order-not-found, not-handed-over")
  public Response pdf(@PathParam("code") Barcode code) {
    return PickListResource.file(
        HandoverSheet.pdf(showHandover.show(code)), "handover-" + code + ".pdf");
  }

  @GET
  @Path("protocol.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "The tubes handed over as CSV (RFC 4180)")
  @APIResponse(responseCode = "404", description = "order-not-found, not-handed-over")
  public Response csv(@PathParam("code") Barcode code) {
    return PickListResource.file(
        HandoverSheet.csv(showHandover.show(code)), "handover-" + code + ".csv");
  }
}
