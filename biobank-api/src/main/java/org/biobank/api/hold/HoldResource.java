package org.biobank.api.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.biobank.hold.HeldSpecimen;
import org.biobank.hold.HoldInput;
import org.biobank.hold.PlaceHold;
import org.biobank.hold.ReleaseHold;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holds that people place and release. */
@Path("specimens/holds")
@ApplicationScoped
@Tag(name = "Specimens")
public class HoldResource {
  @Inject private PlaceHold placeHold;
  @Inject private ReleaseHold releaseHold;

  /** How the specimens stand afterwards. */
  @Schema(
      example =
          """
          {"specimens":[{"barcode":"0412345678","status":"ON_HOLD","holds":["QUARANTINE"]}]}""")
  public record Held(List<HeldSpecimen> specimens) {}

  @POST
  @Operation(
      summary = "Put specimens on hold",
      description = "All or none. A tube that an order keeps leaves the order.")
  @APIResponse(responseCode = "200", description = "How the specimens stand now")
  @APIResponse(
      responseCode = "422",
      description =
          "hold-of-withdrawal; hold-refused, with items whose refusals are unknown-code,"
              + " outside-your-scope, not-here, already-held")
  public Held hold(@Valid @NotNull HoldInput input) {
    return new Held(placeHold.hold(input));
  }

  @POST
  @Path("releases")
  @Operation(
      summary = "End the holds of one reason",
      description = "All or none. A specimen is free again when nothing else holds it.")
  @APIResponse(responseCode = "200", description = "How the specimens stand now")
  @APIResponse(
      responseCode = "422",
      description =
          "hold-of-withdrawal; hold-refused, with items whose refusals are unknown-code,"
              + " outside-your-scope, not-held")
  public Held release(@Valid @NotNull HoldInput input) {
    return new Held(releaseHold.release(input));
  }
}
