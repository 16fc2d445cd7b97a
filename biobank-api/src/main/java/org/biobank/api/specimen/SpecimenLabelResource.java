package org.biobank.api.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.AddSpecimenLabel;
import org.biobank.specimen.AddSpecimenLabel.Labelled;
import org.biobank.specimen.RemoveSpecimenLabel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a specimen is called besides its barcode. */
@Path("specimens/{barcode}/labels")
@ApplicationScoped
@Tag(name = "Specimens")
public class SpecimenLabelResource {
  @Inject private AddSpecimenLabel addSpecimenLabel;
  @Inject private RemoveSpecimenLabel removeSpecimenLabel;

  @POST
  @Operation(
      summary = "Give a specimen one more label",
      description =
          "Of the kind LABEL, or of the name of the system that calls it so. It is found by it from"
              + " then on, wherever a barcode is scanned or typed.")
  @APIResponseSchema(
      value = Labelled.class,
      responseCode = "201",
      responseDescription = "All its labels")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "404", description = "specimen-not-found")
  @APIResponse(responseCode = "409", description = "label-taken")
  public Response add(@PathParam("barcode") Barcode barcode, @Valid @NotNull OtherLabel label) {
    return Response.status(Response.Status.CREATED)
        .entity(addSpecimenLabel.add(barcode, label))
        .build();
  }

  @DELETE
  @Operation(summary = "Take a label off a specimen")
  @APIResponse(responseCode = "404", description = "specimen-not-found, label-not-found")
  public Labelled remove(
      @PathParam("barcode") Barcode barcode,
      @QueryParam("kind") @DefaultValue(OtherLabel.LABEL) String kind,
      @QueryParam("text") @NotNull Barcode text) {
    return removeSpecimenLabel.remove(barcode, new OtherLabel(kind, text));
  }
}
