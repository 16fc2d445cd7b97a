package org.biobank.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.specimentype.SpecimenType;
import org.junit.jupiter.api.Test;

class AddSpecimensTest {
  private static final SpecimenType PLASMA =
      new SpecimenType("PLASMA", "Plasma", "FLUID", "mL", BigDecimal.valueOf(-60));
  private static final NewSpecimen.Origin ORIGIN =
      new NewSpecimen.Origin(Ids.next(), Ids.next(), Ids.next(), Ids.next(), "HDB");

  @Test
  void inWhateverOrderTheyAreGivenParentsComeBeforeWhatWasMadeOfThem() {
    var random = new Random(20_261_129);
    for (int round = 0; round < 200; round++) {
      var family = new ArrayList<NewSpecimen>();
      for (int i = 0; i < 30; i++) {
        var parent =
            family.isEmpty() || random.nextInt(4) == 0
                ? Optional.<UUID>empty()
                : Optional.of(family.get(random.nextInt(family.size())).id());
        family.add(specimen(Ids.next(), parent));
      }
      Collections.shuffle(family, random);
      var written = new HashSet<UUID>();
      for (var specimen : AddSpecimens.parentsFirst(family)) {
        assertThat(specimen.parentId().filter(parent -> !written.contains(parent))).isEmpty();
        written.add(specimen.id());
      }
      assertThat(written).hasSize(family.size());
    }
  }

  @Test
  void aCircleEndsAndLosesNothing() {
    var one = Ids.next();
    var other = Ids.next();
    var circle = List.of(specimen(one, Optional.of(other)), specimen(other, Optional.of(one)));
    assertThat(AddSpecimens.parentsFirst(circle)).containsExactlyInAnyOrderElementsOf(circle);
  }

  private static NewSpecimen specimen(UUID id, Optional<UUID> parent) {
    return new NewSpecimen(
        id,
        new Barcode("AS-1"),
        PLASMA,
        parent.isEmpty() ? Lineage.PRIMARY : Lineage.ALIQUOT,
        parent,
        ORIGIN,
        BigDecimal.ONE,
        Instant.parse("2026-03-02T08:00:00Z"));
  }
}
