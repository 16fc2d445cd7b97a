package org.biobank.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Grant;
import org.biobank.identity.Role;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSamples;
import org.biobank.specimen.SpecimenSummary;
import org.junit.jupiter.api.Test;

class HoldPlanTest {
  private static final HoldInput INPUT =
      new HoldInput(
          List.of(new Barcode("T1"), new Barcode("T1-ALIAS")), HoldReason.QUALITY, "as told");

  private final SpecimenSummary tube = SpecimenSamples.plasma(new UUID(4, 1), "T1");

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
    var manager =
        new Grant(
            Role.MANAGER, Optional.of(SpecimenSamples.HDB), Optional.of(SpecimenSamples.STUDY));
    var actor = new Actor(new UUID(5, 1), "mara", "Mara", List.of(manager));
    return new HoldPlan.Facts(known, holds, actor);
  }
}
