package org.biobank.storage.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.biobank.storage.container.Box;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;
import org.biobank.storage.grid.Position;
import org.junit.jupiter.api.Test;

class FreePlacesTest {
  private static final UUID TUBE = Ids.next();
  private static final Position A1 = new Position(0, 0);
  private static final Position B1 = new Position(1, 0);
  private static final Position B2 = new Position(1, 1);

  private final LinkedHashMap<Position, UUID> vacated = new LinkedHashMap<>();

  @Test
  void unusedPlacesAreOfferedInFillOrder() {
    assertThat(labels(free(Set.of(A1)).first(3, Optional.empty())))
        .containsExactly("A2 NEVER_USED", "B1 NEVER_USED", "B2 NEVER_USED");
    assertThat(
            labels(
                new FreePlaces(box(FillOrder.VT_BOTTOM_UP_LEFT_RIGHT), Set.of(), vacated)
                    .first(2, Optional.empty())))
        .containsExactly("B1 NEVER_USED", "A1 NEVER_USED");
  }

  @Test
  void anEmptiedPlaceComesBeforeUnusedOnesTheLastEmptiedFirst() {
    vacated.put(B2, Ids.next());
    vacated.put(B1, Ids.next());
    assertThat(labels(free(Set.of()).first(3, Optional.empty())))
        .containsExactly("B2 VACATED", "B1 VACATED", "A1 NEVER_USED");
  }

  @Test
  void aTubeIsOfferedItsOwnPlaceFirst() {
    vacated.put(B2, Ids.next());
    vacated.put(B1, TUBE);
    assertThat(labels(free(Set.of()).first(2, Optional.of(TUBE))))
        .containsExactly("B1 ITS_OWN", "B2 VACATED");
  }

  @Test
  void aTakenPlaceIsNeverOffered() {
    vacated.put(B1, TUBE);
    assertThat(labels(free(Set.of(A1, B1)).first(9, Optional.of(TUBE))))
        .containsExactly("A2 NEVER_USED", "B2 NEVER_USED");
    assertThat(
            free(Set.copyOf(box(FillOrder.HZ_TOP_DOWN_LEFT_RIGHT).grid().positions().toList()))
                .first(1, Optional.empty()))
        .isEmpty();
  }

  private FreePlaces free(Set<Position> taken) {
    return new FreePlaces(box(FillOrder.HZ_TOP_DOWN_LEFT_RIGHT), taken, vacated);
  }

  private static List<String> labels(List<FreePlace> places) {
    return places.stream().map(place -> place.position() + " " + place.offer()).toList();
  }

  private static Box box(FillOrder order) {
    return new Box(
        Ids.next(),
        "BX-1",
        "Box",
        "BOX-4",
        new Grid(2, 2, AxisScheme.LETTERS, AxisScheme.NUMBERS),
        order,
        true,
        Optional.empty(),
        Ids.next(),
        "HDB",
        List.of(),
        Optional.empty(),
        List.of(),
        Map.of(),
        0);
  }
}
