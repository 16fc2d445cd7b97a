package org.biobank.api.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.biobank.evacuation.EvacuationInput;
import org.biobank.evacuation.EvacuationSheet;
import org.biobank.evacuation.PlanEvacuation;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A freezer that fails. */
@Path("containers/{code}/evacuations")
@ApplicationScoped
@Tag(name = "Evacuation")
public class ContainerEvacuationResource {
  @Inject private PlanEvacuation planEvacuation;

  @POST
  @Operation(
      summary = "Plan where all that stands in a failing freezer goes",
      description =
          "Racks as a whole where they have a place, else their boxes; the most urgent first, the fewest freezers opened."
              + " What has no place is listed with the reason.")
  @APIResponseSchema(
      value = EvacuationSheet.class,
      responseCode = "201",
      responseDescription = "The pick sheets")
  @APIResponse(responseCode = "404", description = "container-not-found")
  @APIResponse(responseCode = "409", description = "evacuation-open")
  public Response plan(
      @PathParam("code") Barcode code, @Valid @NotNull EvacuationInput evacuation) {
    return Response.status(Response.Status.CREATED)
        .entity(planEvacuation.plan(code, evacuation))
        .build();
  }
}
