package org.biobank.tools.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biobank.tools.demo.DemoHouse.Site;

/** Rooms, freezers, shelves, racks, and boxes that fill as specimens come. */
final class DemoStore {
  private static final String CONTAINER =
      "container (id, code, name, type_code, site_id, parent_id, parent_row, parent_column, set_point_celsius, status)";

  /** The warmest store that a specimen bears, coldest last. */
  enum Climate {
    FRIDGE,
    MINUS_20,
    MINUS_80,
    LIQUID_NITROGEN
  }

  /** A place for one tube. */
  record Spot(UUID boxId, String boxCode, int row, int column) {
    String label() {
      return (char) ('A' + row) + Integer.toString(column + 1);
    }
  }

  private final DemoRows rows;
  private final DemoRandom random;
  private final Instant built;
  private final Map<String, Freezer> freezers = new HashMap<>();
  private final Map<String, OpenBox> open = new HashMap<>();
  private int boxes;

  DemoStore(DemoRows rows, DemoRandom random, DemoHouse house) {
    this.rows = rows;
    this.random = random;
    this.built = random.today().minus(Duration.ofDays(880));
    var heidelberg = house.site("HDB");
    var munich = house.site("MUC");
    var cold = room(heidelberg, "ROOM-HDB-U04", "Freezer room U04");
    freezer(cold, "FRZ-HDB-01", "Uranus (-80)", -80, Climate.MINUS_80);
    freezer(cold, "FRZ-HDB-02", "Neptune (-20)", -20, Climate.MINUS_20);
    freezer(cold, "FRG-HDB-03", "Fridge (4)", 4, Climate.FRIDGE);
    var low = room(munich, "ROOM-MUC-K11", "Cryo room K11");
    freezer(low, "FRZ-MUC-01", "Isar (-80)", -80, Climate.MINUS_80);
    freezer(low, "DEW-MUC-01", "Dewar Zugspitze (LN2)", -190, Climate.LIQUID_NITROGEN);
  }

  /** The next free place that is cold enough. */
  Spot next(Site site, Climate climate) {
    var freezer = freezer(site, climate);
    var box = open.computeIfAbsent(freezer.code, code -> newBox(freezer));
    if (box.isFull()) {
      box = newBox(freezer);
      open.put(freezer.code, box);
    }
    return box.next();
  }

  /** Every freezer gets two, so that there is something to fill. */
  void addEmptyBoxes() {
    for (var code : List.of("FRZ-HDB-01", "FRZ-HDB-02", "FRG-HDB-03", "FRZ-MUC-01", "DEW-MUC-01")) {
      var freezer = Objects.requireNonNull(freezers.get(code));
      newBox(freezer);
      newBox(freezer);
    }
  }

  private Freezer freezer(Site site, Climate climate) {
    return freezers.values().stream()
        .filter(freezer -> freezer.site.equals(site) && freezer.climate.compareTo(climate) >= 0)
        .min(
            Comparator.comparing((Freezer freezer) -> freezer.climate)
                .thenComparing(freezer -> freezer.code))
        .orElseThrow(() -> new IllegalStateException(site.code() + " has no store for " + climate));
  }

  private Room room(Site site, String code, String name) {
    var id = random.id(built);
    rows.add(CONTAINER, id, code, name, "ROOM", site.id(), null, null, null, null, "ACTIVE");
    return new Room(id, site);
  }

  private void freezer(Room room, String code, String name, int celsius, Climate climate) {
    var id = random.id(built);
    var dewar = code.startsWith("DEW");
    rows.add(
        CONTAINER,
        id,
        code,
        name,
        dewar ? "DEWAR-4" : "FREEZER-5",
        room.site().id(),
        room.id(),
        null,
        null,
        celsius,
        "ACTIVE");
    freezers.put(code, new Freezer(id, code, room.site(), climate));
  }

  private OpenBox newBox(Freezer freezer) {
    var number = freezer.boxes++;
    var rack =
        freezer.racks.computeIfAbsent(
            number / Freezer.BOXES_PER_RACK, rackNumber -> addRack(freezer, rackNumber));
    boxes++;
    var id = random.id(built);
    var code = "BX-%06d".formatted(boxes);
    var slot = number % Freezer.BOXES_PER_RACK;
    rows.add(
        CONTAINER,
        id,
        code,
        "Box %d".formatted(boxes),
        "BOX-96",
        freezer.site.id(),
        rack,
        slot / 4,
        slot % 4,
        null,
        "ACTIVE");
    return new OpenBox(id, code);
  }

  /** A rack on a shelf of its own, or in a segment of a dewar: sixteen boxes in drawers. */
  private UUID addRack(Freezer freezer, int number) {
    var id = random.id(built);
    rows.add(
        CONTAINER,
        id,
        "%s-R%d".formatted(freezer.code, number + 1),
        "Rack %d".formatted(number + 1),
        "RACK-4X4",
        freezer.site.id(),
        freezer.id,
        freezer.isDewar() ? 0 : number,
        freezer.isDewar() ? number : 0,
        null,
        "ACTIVE");
    return id;
  }

  /** A room. */
  private record Room(UUID id, Site site) {}

  /** A freezer and how many boxes stand in it. */
  private static final class Freezer {
    static final int BOXES_PER_RACK = 16;

    private final UUID id;
    private final String code;
    private final Site site;
    private final Climate climate;
    private final Map<Integer, UUID> racks = new HashMap<>();
    private int boxes;

    Freezer(UUID id, String code, Site site, Climate climate) {
      this.id = id;
      this.code = code;
      this.site = site;
      this.climate = climate;
    }

    boolean isDewar() {
      return climate == Climate.LIQUID_NITROGEN;
    }
  }

  /** The box that is being filled, row by row. */
  private static final class OpenBox {
    private static final int COLUMNS = 12;
    private static final int PLACES = 90; // the last places are left free, as people do

    private final UUID id;
    private final String code;
    private int taken;

    OpenBox(UUID id, String code) {
      this.id = id;
      this.code = code;
    }

    boolean isFull() {
      return taken == PLACES;
    }

    Spot next() {
      var spot = new Spot(id, code, taken / COLUMNS, taken % COLUMNS);
      taken++;
      return spot;
    }
  }
}
