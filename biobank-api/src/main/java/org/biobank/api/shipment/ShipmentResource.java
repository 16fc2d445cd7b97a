package org.biobank.api.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.biobank.api.request.IfMatch;
import org.biobank.api.request.PageQuery;
import org.biobank.identity.Signing;
import org.biobank.identity.UserNames;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.biobank.shipment.CancelShipment;
import org.biobank.shipment.CreateShipment;
import org.biobank.shipment.HandOverShipment;
import org.biobank.shipment.Handover;
import org.biobank.shipment.ListShipments;
import org.biobank.shipment.NewShipment;
import org.biobank.shipment.PackSpecimens;
import org.biobank.shipment.ShipmentDetails;
import org.biobank.shipment.ShipmentLine;
import org.biobank.shipment.ShipmentStatus;
import org.biobank.shipment.ShowShipment;
import org.biobank.shipment.ShowShipmentCustody;
import org.biobank.shipment.UnpackSpecimen;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shipments up to their handover, and looking at them at any time. */
@Path("shipments")
@ApplicationScoped
@Tag(name = "Shipments")
public class ShipmentResource {
  @Inject private CreateShipment createShipment;
  @Inject private PackSpecimens packSpecimens;
  @Inject private UnpackSpecimen unpackSpecimen;
  @Inject private CancelShipment cancelShipment;
  @Inject private HandOverShipment handOverShipment;
  @Inject private Signing signing;
  @Inject private ShowShipment showShipment;
  @Inject private ShowShipmentCustody showCustody;
  @Inject private ListShipments listShipments;
  @Inject private UserNames userNames;

  /** Tubes scanned to be packed. */
  @Schema(example = "{\"barcodes\":[\"0412345678\",\"0412345679\"]}")
  public record Scanned(@NotEmpty @Size(max = 2_000) List<@NotNull Barcode> barcodes) {}

  @GET
  @Operation(summary = "The shipments from and to one's sites, the newest first")
  public Page<ShipmentLine> list(
      @QueryParam("status") @Nullable ShipmentStatus status,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    var query = new ListShipments.Query(Optional.ofNullable(status), page.after(), page.limit());
    return PageQuery.wrapped(listShipments.list(query));
  }

  @POST
  @Operation(summary = "Open a shipment to be packed")
  @APIResponseSchema(
      value = ShipmentDetails.class,
      responseCode = "201",
      responseDescription = "The shipment")
  @APIResponse(responseCode = "400", description = "invalid-request: every fault with its place")
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  public Response create(@Valid @NotNull NewShipment ordered) {
    var created = createShipment.create(ordered);
    return Response.status(Response.Status.CREATED)
        .entity(created)
        .tag(IfMatch.tag(created.version()))
        .build();
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "A shipment with its items, reports and discrepancies",
      description = "The ETag is the version to hand over, cancel or receive with.")
  @APIResponseSchema(ShipmentDetails.class)
  @APIResponse(responseCode = "404", description = "shipment-not-found")
  public Response show(@PathParam("code") Barcode code) {
    return answer(showShipment.show(code));
  }

  @GET
  @Path("{code}/custody")
  @Operation(summary = "The parcel's chain of custody, checked as it is read")
  public ShipmentCustody custody(@PathParam("code") Barcode code) {
    var chain = showCustody.show(code);
    var actors = chain.events().stream().map(event -> event.event().actorId()).distinct().toList();
    return ShipmentCustody.of(code.text(), chain, userNames.of(actors));
  }

  @POST
  @Path("{code}/items")
  @Operation(summary = "Scan tubes in, all of them or none")
  @APIResponseSchema(
      value = ShipmentDetails.class,
      responseCode = "200",
      responseDescription = "The shipment as it stands now")
  @APIResponse(responseCode = "409", description = "not-in-this-status, packed-meanwhile")
  @APIResponse(
      responseCode = "422",
      description =
          "packing-refused; member items names each tube with its reason: unknown-code, not-at-this-site, on-hold,"
              + " not-available, in-another-shipment, study-not-yours, too-warm, consent-does-not-cover")
  public Response pack(@PathParam("code") Barcode code, @Valid @NotNull Scanned scanned) {
    return answer(packSpecimens.pack(code, scanned.barcodes()));
  }

  @DELETE
  @Path("{code}/items/{barcode}")
  @Operation(summary = "Take a tube out of a shipment that is being packed")
  @APIResponseSchema(ShipmentDetails.class)
  @APIResponse(responseCode = "404", description = "shipment-not-found, shipment-item-not-found")
  public Response unpack(@PathParam("code") Barcode code, @PathParam("barcode") Barcode barcode) {
    return answer(unpackSpecimen.unpack(code, barcode));
  }

  @POST
  @Path("{code}/cancellation")
  @Operation(summary = "Give up a shipment that is being packed")
  @APIResponseSchema(ShipmentDetails.class)
  @APIResponse(responseCode = "409", description = "not-in-this-status")
  public Response cancel(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(cancelShipment.cancel(code, IfMatch.version(ifMatch)));
  }

  @POST
  @Path("{code}/handover")
  @Operation(summary = "Give the closed parcel to a courier")
  @APIResponseSchema(ShipmentDetails.class)
  @APIResponse(responseCode = "409", description = "not-in-this-status, tube-changed-meanwhile")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "shipment-empty, handover-refused, signature-required, signature-refused")
  public Response handOver(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull Handover handover) {
    var signature = handover.signature().map(signing::sign);
    return answer(handOverShipment.handOver(code, IfMatch.version(ifMatch), handover, signature));
  }

  static Response answer(ShipmentDetails shipment) {
    return Response.ok(shipment).tag(IfMatch.tag(shipment.version())).build();
  }
}
