package org.biobank.tools.setup;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.biobank.tools.LaunchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A freezer with its racks and empty boxes, whole. */
@Command(
    name = "freezer",
    mixinStandardHelpOptions = true,
    description = {
      "Add a freezer with five shelves, a rack on each, and empty 96-tube boxes in the racks.",
      "",
      "./biobank add freezer FRZ-01 \"Uranus\" --site HDB --celsius -80 --boxes 20"
    })
final class AddFreezer extends SetupAct {
  private static final int SHELVES = 5;
  private static final int RACK_SIDE = 4;
  private static final int BOXES_MAX = SHELVES * RACK_SIDE * RACK_SIDE;
  private static final String CONTAINER =
      "container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column,"
          + " set_point_celsius, status)";

  @Parameters(index = "0", paramLabel = "CODE")
  private String code = "";

  @Parameters(index = "1", paramLabel = "NAME")
  private String name = "";

  @Option(names = "--site", required = true)
  private String site = "";

  @Option(names = "--celsius", required = true, description = "Set point")
  private BigDecimal celsius = BigDecimal.ZERO;

  @Option(names = "--boxes", defaultValue = "0", description = "Empty boxes, at most 80")
  private int boxes;

  @Override
  String write(Connection connection) throws SQLException {
    if (boxes < 0 || boxes > BOXES_MAX) {
      throw new LaunchException("--boxes: 0 to " + BOXES_MAX);
    }
    var at = require(connection, "site", site);
    var freezer =
        container(connection, at, new Place(null, 0, 0), code("CODE", code), name, "FREEZER-5");
    for (int shelf = 0; shelf < SHELVES; shelf++) {
      addRack(connection, at, freezer, shelf);
    }
    return "Freezer %s is there, with %d racks and %d empty boxes.".formatted(code, SHELVES, boxes);
  }

  private void addRack(Connection connection, UUID at, UUID freezer, int shelf)
      throws SQLException {
    int perRack = RACK_SIDE * RACK_SIDE;
    var rackCode = "%s-R%d".formatted(code, shelf + 1);
    var rack =
        container(
            connection,
            at,
            new Place(freezer, shelf, 0),
            rackCode,
            "Rack " + (shelf + 1),
            "RACK-4X4");
    for (int slot = 0; slot < perRack && shelf * perRack + slot < boxes; slot++) {
      int number = shelf * perRack + slot + 1;
      container(
          connection,
          at,
          new Place(rack, slot / RACK_SIDE, slot % RACK_SIDE),
          "%s-B%02d".formatted(code, number),
          "Box " + number,
          "BOX-96");
    }
  }

  /** Where a container stands in another. */
  private record Place(@Nullable UUID parent, int row, int column) {}

  private UUID container(
      Connection connection, UUID at, Place place, String itsCode, String itsName, String type)
      throws SQLException {
    var id = Ids.next();
    boolean outermost = place.parent() == null;
    insert(
        connection,
        CONTAINER,
        id,
        itsCode,
        itsName,
        type,
        at,
        place.parent(),
        outermost ? null : place.row(),
        outermost ? null : place.column(),
        outermost ? celsius : null,
        "ACTIVE");
    return id;
  }

  @Override
  String subject() {
    return code;
  }
}
