package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.storage.PlaceSpecimen;
import org.biobank.storage.PlaceSpecimen.PlacedTube;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Putting one tube into a box. */
@Path("specimens/{barcode}/placement")
@ApplicationScoped
@Tag(name = "Storage")
public class PlacementResource {
  @Inject private PlaceSpecimen placeSpecimen;

  /**
   * Where it goes.
   *
   * @param position absent: the place that is offered first
   */
  @Schema(example = "{\"box\":\"BX-000123\",\"position\":\"C7\"}")
  public record Target(@NotNull Barcode box, Optional<@Size(min = 1, max = 25) String> position) {}

  @POST
  @Operation(
      summary = "Put one scanned tube at one place",
      description =
          "Without a position: at its own place of before, else at the one emptied last, else at"
              + " the first unused one in fill order.")
  @APIResponse(responseCode = "404", description = "specimen-not-found, container-not-found")
  @APIResponse(
      responseCode = "422",
      description =
          "position-occupied, position-outside-grid, place-reserved, container-full, and the rule"
              + " that the tube breaks")
  public PlacedTube place(@PathParam("barcode") Barcode barcode, @Valid @NotNull Target target) {
    return placeSpecimen.place(barcode, target.box(), target.position());
  }
}
