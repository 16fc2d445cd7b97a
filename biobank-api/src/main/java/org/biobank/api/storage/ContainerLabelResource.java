package org.biobank.api.storage;

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
import org.biobank.storage.container.AddContainerLabel;
import org.biobank.storage.container.AddContainerLabel.Labelled;
import org.biobank.storage.container.RemoveContainerLabel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a container is called besides its code. */
@Path("containers/{code}/labels")
@ApplicationScoped
@Tag(name = "Storage")
public class ContainerLabelResource {
  @Inject private AddContainerLabel addContainerLabel;
  @Inject private RemoveContainerLabel removeContainerLabel;

  @POST
  @Operation(
      summary = "Give a container one more label",
      description =
          "Of the kind LABEL, or of the name of the system that calls it so. It is found by it from"
              + " then on, wherever a container's code is scanned or typed.")
  @APIResponseSchema(
      value = Labelled.class,
      responseCode = "201",
      responseDescription = "All its labels")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "404", description = "container-not-found")
  @APIResponse(responseCode = "409", description = "container-code-taken")
  public Response add(@PathParam("code") Barcode code, @Valid @NotNull OtherLabel label) {
    return Response.status(Response.Status.CREATED)
        .entity(addContainerLabel.add(code, label))
        .build();
  }

  @DELETE
  @Operation(summary = "Take a label off a container")
  @APIResponse(responseCode = "404", description = "container-not-found, label-not-found")
  public Labelled remove(
      @PathParam("code") Barcode code,
      @QueryParam("kind") @DefaultValue(OtherLabel.LABEL) String kind,
      @QueryParam("text") @NotNull Barcode text) {
    return removeContainerLabel.remove(code, new OtherLabel(kind, text));
  }
}
