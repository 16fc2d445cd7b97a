package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.Way;
import org.biobank.storage.WayStep;
import org.biobank.storage.container.Place;
import org.biobank.storage.grid.Position;
import org.biobank.storage.type.ContainerKind;
import org.junit.jupiter.api.Test;

class PickRouteTest {
  private static final int ROUNDS = 50;

  private final Map<UUID, Way> ways = new HashMap<>();
  private final List<SpecimenSummary> tubes = new ArrayList<>();

  @Test
  void tubesAreFetchedInTheOrderOfAWalkThroughTheStore() {
    place("E", "Freezer 10", 0, "B1", 0, 0);
    place("D", "Freezer 9", 1, "B9", 0, 1);
    place("B", "Freezer 9", 0, "B2", 7, 0);
    place("C", "Freezer 9", 1, "B9", 0, 0);
    place("A", "Freezer 9", 0, "B2", 0, 11);
    var doors = PickRoute.of(tubes, ways);
    assertThat(doors).extracting(PickList.Door::name).containsExactly("Freezer 9", "Freezer 10");
    assertThat(doors.get(0).boxes()).extracting(PickList.Box::code).containsExactly("B2", "B9");
    assertThat(doors.get(0).way()).isEqualTo("Room 1");
    assertThat(doors.get(0).boxes().get(1).way()).isEqualTo("Shelf (2) > Box B9");
    assertThat(barcodes(doors)).containsExactly("A", "B", "C", "D", "E");
  }

  @Test
  void whatStandsNowhereIsOnNoRoute() {
    tubes.add(Samples.plasma("LOST"));
    assertThat(PickRoute.of(tubes, ways)).isEmpty();
  }

  /** Whatever the order of the tubes: each door is opened once, each box taken out once. */
  @Test
  void eachDoorIsOpenedOnceAndEachBoxTakenOutOnce() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      ways.clear();
      tubes.clear();
      for (int i = 0; i < 60; i++) {
        int freezer = random.nextInt(4);
        int box = random.nextInt(5);
        place("T" + i, "Freezer " + freezer, box % 3, "F" + freezer + "B" + box, i / 12, i % 12);
      }
      Collections.shuffle(tubes, random);
      var doors = PickRoute.of(tubes, ways);
      var boxes = doors.stream().flatMap(door -> door.boxes().stream()).toList();
      assertThat(doors).as("seed %d", seed).extracting(PickList.Door::code).doesNotHaveDuplicates();
      assertThat(boxes).as("seed %d", seed).extracting(PickList.Box::code).doesNotHaveDuplicates();
      assertThat(barcodes(doors)).as("seed %d", seed).hasSize(60).doesNotHaveDuplicates();
    }
  }

  private void place(String barcode, String freezer, int shelf, String box, int row, int column) {
    var tube = Samples.plasma(barcode);
    tubes.add(tube);
    ways.put(
        tube.id(),
        new Way(
            List.of(
                step("Room 1", ContainerKind.ROOM, Optional.empty()),
                step(freezer, ContainerKind.FREEZER, Optional.empty()),
                step("Shelf", ContainerKind.SHELF, Optional.of(shelf)),
                new WayStep(
                    "HDB",
                    box,
                    "Box " + box,
                    ContainerKind.BOX,
                    Optional.empty(),
                    Optional.empty())),
            new Place(Samples.id(box), box, "Box " + box, "?", row, column)));
  }

  private static WayStep step(String name, ContainerKind kind, Optional<Integer> row) {
    return new WayStep(
        "HDB",
        name,
        name,
        kind,
        row.map(at -> new Position(at, 0)),
        row.map(at -> String.valueOf(at + 1)));
  }

  private static List<String> barcodes(List<PickList.Door> doors) {
    return doors.stream()
        .flatMap(door -> door.boxes().stream())
        .flatMap(box -> box.tubes().stream())
        .map(PickList.Tube::barcode)
        .toList();
  }
}
