package org.biobank.api.storage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.biobank.scanner.rack.Orientation;
import org.biobank.scanner.rack.Orientation.Rotation;
import org.biobank.shared.Invalid;

/** How the rack lies in the picture, as the query says it. */
public class RackView {
  /** By how many degrees the rack is turned clockwise in the picture. */
  @QueryParam("rotation")
  @DefaultValue("0")
  private String rotation = "0";

  /** True for a rack seen from below. */
  @QueryParam("mirrored")
  @DefaultValue("false")
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
