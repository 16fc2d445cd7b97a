package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.biobank.shared.Barcode;
import org.biobank.storage.BlockPlaces;
import org.biobank.storage.BlockPlaces.Blocked;
import org.biobank.storage.ListBlockedPlaces;
import org.biobank.storage.UnblockPlace;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Places out of use. */
@Path("containers/{code}/blocked-places")
@ApplicationScoped
@Tag(name = "Storage")
public class BlockedPlaceResource {
  @Inject private BlockPlaces blockPlaces;
  @Inject private UnblockPlace unblockPlace;
  @Inject private ListBlockedPlaces listBlockedPlaces;

  /** Places that nobody is to use from now on. */
  @Schema(example = "{\"positions\":[\"A3\"],\"reason\":\"Cracked\"}")
  public record OutOfUse(
      @NotEmpty @Size(max = 1_600) List<@NotBlank @Size(max = 25) String> positions,
      @NotBlank @Size(max = 200) String reason) {}

  @GET
  @Operation(summary = "Places that are out of use, and why")
  public Blocked list(@PathParam("code") Barcode code) {
    return listBlockedPlaces.list(code);
  }

  @POST
  @Operation(
      summary = "Take places out of use",
      description =
          "Nothing is put there, and they are not offered, until they are in order again.")
  @APIResponseSchema(
      value = Blocked.class,
      responseCode = "201",
      responseDescription = "All places that are out of use")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "404", description = "container-not-found")
  @APIResponse(responseCode = "422", description = "position-occupied")
  public Response block(@PathParam("code") Barcode code, @Valid @NotNull OutOfUse places) {
    return Response.status(Response.Status.CREATED)
        .entity(blockPlaces.block(code, places.positions(), places.reason()))
        .build();
  }

  @DELETE
  @Path("{position}")
  @Operation(summary = "A place is in order again")
  @APIResponse(responseCode = "404", description = "container-not-found, blocked-place-not-found")
  public Blocked unblock(@PathParam("code") Barcode code, @PathParam("position") String position) {
    return unblockPlace.unblock(code, position);
  }
}
