package org.biobank.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.biobank.order.OrderDetails;
import org.biobank.order.PickTubes;
import org.biobank.order.Picked;
import org.biobank.order.ReportMissing;
import org.biobank.order.ReportedMissing;
import org.biobank.order.TakeSubstitute;
import org.biobank.shared.Barcode;
import org.biobank.shared.Scan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fetching the tubes of an order, with a scanner in one hand. */
@Path("orders/{code}/picks")
@ApplicationScoped
@Tag(name = "Orders")
public class PickResource {
  @Inject private PickTubes pickTubes;
  @Inject private ReportMissing reportMissing;
  @Inject private TakeSubstitute takeSubstitute;

  /** What the scanner read, as it came: codes, or labels of GS1 and ISBT 128 that hold them. */
  @Schema(example = "{\"scans\":[\"0412345678\",\"]d2210412345679\"]}")
  public record Scanned(
      @NotEmpty @Size(max = 2_000) List<@NotNull @Size(min = 1, max = 512) String> scans) {}

  /** The tube that is not where it should be. */
  @Schema(example = "{\"barcode\":\"0412345678\"}")
  public record NotFoundTube(@NotNull Barcode barcode) {}

  /** Which tube stands in for which. */
  @Schema(example = "{\"missing\":\"0412345678\",\"substitute\":\"0412345680\"}")
  public record Replacement(@NotNull Barcode missing, @NotNull Barcode substitute) {}

  @POST
  @Operation(
      summary = "Scan tubes off the pick list",
      description =
          "Each scan is answered for itself: the right tubes leave their places, a wrong one is named with where it"
              + " belongs.")
  @APIResponse(responseCode = "200", description = "An answer to every scan, and what is left")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status")
  public Picked pick(@PathParam("code") Barcode code, @Valid @NotNull Scanned scanned) {
    return pickTubes.pick(code, scanned.scans().stream().map(Scan::new).toList());
  }

  @POST
  @Path("missing")
  @Operation(
      summary = "Report that a tube is not where it should be",
      description = "It leaves the order; tubes of the same donor and type are offered.")
  @APIResponse(responseCode = "200", description = "What may stand in for it")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status, reserved-meanwhile")
  @APIResponse(responseCode = "422", description = "not-of-this-order")
  public ReportedMissing missing(
      @PathParam("code") Barcode code, @Valid @NotNull NotFoundTube tube) {
    return reportMissing.report(code, tube.barcode());
  }

  @POST
  @Path("substitutes")
  @Operation(summary = "Reserve another tube in the place of a missing one")
  @APIResponseSchema(
      value = OrderDetails.class,
      responseCode = "200",
      responseDescription = "The order as it stands now")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status, reserved-meanwhile")
  @APIResponse(
      responseCode = "422",
      description = "not-of-this-order, reservation-refused; member items says why")
  public Response substitute(
      @PathParam("code") Barcode code, @Valid @NotNull Replacement replacement) {
    return OrderResource.answer(
        takeSubstitute.take(code, replacement.missing(), replacement.substitute()));
  }
}
