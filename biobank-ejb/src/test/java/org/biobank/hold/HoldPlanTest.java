package org.biobank.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Grant;
import org.biobank.identity.Role;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.junit.jupiter.api.Test;

class HoldPlanTest {
  private static final UUID HDB = new UUID(1, 1);
  private static final UUID STUDY = new UUID(2, 1);
  private static final HoldInput INPUT =
      new HoldInput(
          List.of(new Barcode("T1"), new Barcode("T1-ALIAS")), HoldReason.QUALITY, "as told");

  private final SpecimenSummary tube = tube();

  @Test
  void aTubeScannedByTwoOfItsLabelsIsHeldOnce() {
    assertThat(HoldPlan.toHold(INPUT, facts(Map.of())).concerned()).containsExactly(tube.id());
  }

  @Test
  void aTubeScannedByTwoOfItsLabelsIsReleasedOnce() {
    var held = facts(Map.of(tube.id(), Set.of("QUALITY")));
    assertThat(HoldPlan.toRelease(INPUT, held).concerned()).containsExactly(tube.id());
  }

  private HoldPlan.Facts facts(Map<UUID, Set<String>> holds) {
    var known = Map.of(new Barcode("T1"), tube, new Barcode("T1-ALIAS"), tube);
    var manager = new Grant(Role.MANAGER, Optional.of(HDB), Optional.of(STUDY));
    var actor = new Actor(new UUID(5, 1), "mara", "Mara", List.of(manager));
    return new HoldPlan.Facts(known, holds, actor);
  }

  private static SpecimenSummary tube() {
    return new SpecimenSummary(
        new UUID(4, 1),
        new Barcode("T1"),
        "PLASMA",
        "Plasma (EDTA)",
        TubeTraits.ofClass("FLUID"),
        new BigDecimal("-60"),
        SpecimenStatus.AVAILABLE,
        new UUID(3, 1),
        "D-000001",
        STUDY,
        "NEPHRO-1",
        HDB,
        "HDB",
        BigDecimal.TEN,
        "mL",
        Instant.parse("2026-03-02T08:00:00Z"),
        0);
  }
}
