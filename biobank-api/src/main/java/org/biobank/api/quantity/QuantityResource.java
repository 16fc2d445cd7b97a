package org.biobank.api.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.quantity.AdjustQuantity;
import org.biobank.quantity.DrawQuantity;
import org.biobank.quantity.QuantityAdjustment;
import org.biobank.quantity.QuantityInput;
import org.biobank.quantity.QuantityStatement;
import org.biobank.quantity.ReturnQuantity;
import org.biobank.quantity.ShowQuantities;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a specimen holds, entry by entry. */
@Path("specimens/{barcode}/quantities")
@ApplicationScoped
@Tag(name = "Specimens")
public class QuantityResource {
  @Inject private ShowQuantities showQuantities;
  @Inject private DrawQuantity drawQuantity;
  @Inject private ReturnQuantity returnQuantity;
  @Inject private AdjustQuantity adjustQuantity;

  @GET
  @Operation(
      summary = "What a specimen holds, and how that came to be",
      description = "Oldest entry first; their sum is what is available. Units are UCUM.")
  @APIResponseSchema(QuantityStatement.class)
  public Response show(@PathParam("barcode") Barcode barcode) {
    return tagged(showQuantities.show(barcode), Response.Status.OK);
  }

  @POST
  @Path("draws")
  @Operation(
      summary = "Take something out at the bench",
      description = "An emptied tube stays open unless closeAtZero says otherwise.")
  @APIResponseSchema(
      value = QuantityStatement.class,
      responseCode = "201",
      responseDescription = "What it holds now")
  @APIResponse(responseCode = "422", description = "quantity-too-small, specimen-not-available")
  public Response draw(@PathParam("barcode") Barcode barcode, @Valid @NotNull QuantityInput input) {
    return tagged(drawQuantity.draw(barcode, input), Response.Status.CREATED);
  }

  @POST
  @Path("returns")
  @Operation(summary = "Put back what was drawn at the bench")
  @APIResponseSchema(
      value = QuantityStatement.class,
      responseCode = "201",
      responseDescription = "What it holds now")
  @APIResponse(responseCode = "422", description = "more-than-went-out, specimen-not-available")
  public Response putBack(
      @PathParam("barcode") Barcode barcode, @Valid @NotNull QuantityInput input) {
    return tagged(returnQuantity.putBack(barcode, input), Response.Status.CREATED);
  }

  @POST
  @Path("adjustments")
  @Operation(summary = "Say what was measured, where the ledger says otherwise")
  @APIResponseSchema(
      value = QuantityStatement.class,
      responseCode = "201",
      responseDescription = "What it holds now")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "specimen-not-available")
  public Response adjust(
      @PathParam("barcode") Barcode barcode,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull QuantityAdjustment adjustment) {
    var now = adjustQuantity.adjust(barcode, IfMatch.version(ifMatch), adjustment);
    return tagged(now, Response.Status.CREATED);
  }

  private static Response tagged(QuantityStatement statement, Response.Status status) {
    return Response.status(status).entity(statement).tag(IfMatch.tag(statement.version())).build();
  }
}
