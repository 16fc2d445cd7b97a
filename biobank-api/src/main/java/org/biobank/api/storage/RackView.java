package org.biobank.api.storage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.biobank.scanner.rack.Orientation;
import org.biobank.scanner.rack.Orientation.Rotation;
import org.biobank.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the rack lies in the picture, as the query says it. */
public class RackView {
  @QueryParam("rotation")
  @DefaultValue("0")
  @Parameter(
      description = "By how many degrees the rack is turned clockwise in the picture",
      schema =
          @Schema(
              enumeration = {"0", "90", "180", "270"},
              defaultValue = "0"))
  private String rotation = "0";

  @QueryParam("mirrored")
  @DefaultValue("false")
  @Parameter(
      description = "true for a rack seen from below",
      schema =
          @Schema(
              enumeration = {"true", "false"},
              defaultValue = "false"))
  private String mirrored = "false";

  Orientation orientation() {
    return new Orientation(turn(), flipped());
  }

  private Rotation turn() {
    return switch (rotation) {
      case "0" -> Rotation.DEGREES_0;
      case "90" -> Rotation.DEGREES_90;
      case "180" -> Rotation.DEGREES_180;
      case "270" -> Rotation.DEGREES_270;
      default -> throw new Invalid("rotation", "must be 0, 90, 180 or 270");
    };
  }

  private boolean flipped() {
    return switch (mirrored) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Invalid("mirrored", "must be true or false");
    };
  }
}
