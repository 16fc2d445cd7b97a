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
import org.biobank.order.ReturnTubes;
import org.biobank.order.ReturnedTube;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tubes that come back from the recipient. */
@Path("orders/{code}/returns")
@ApplicationScoped
@Tag(name = "Orders")
public class ReturnResource {
  @Inject private ReturnTubes returnTubes;

  /** What came back. */
  @Schema(example = "{\"tubes\":[{\"barcode\":\"0412345678\",\"remaining\":0.8,\"thawed\":true}]}")
  public record Returned(@NotEmpty @Size(max = 2_000) List<@Valid @NotNull ReturnedTube> tubes) {}

  @POST
  @Operation(
      summary = "Take tubes back, with what is left in them; all of them or none",
      description =
          "They are at the bench then, available or, where the donor withdrew meanwhile, held; each is put back by"
              + " scanning it into its box.")
  @APIResponseSchema(
      value = OrderDetails.class,
      responseCode = "200",
      responseDescription = "The order as it stands now")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status")
  @APIResponse(
      responseCode = "422",
      description =
          "return-refused; member items names each tube with its reason: unknown-code, not-out, more-than-went-out")
  public Response takeBack(@PathParam("code") Barcode code, @Valid @NotNull Returned returned) {
    return OrderResource.answer(returnTubes.takeBack(code, returned.tubes()));
  }
}
