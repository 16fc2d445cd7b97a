package org.biobank.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.Actor;
import org.biobank.identity.Grant;
import org.biobank.identity.Role;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.junit.jupiter.api.Test;

class DisposalPlanTest {
  private static final UUID HDB = new UUID(1, 1);
  private static final UUID STUDY = new UUID(2, 1);
  private static final UUID OTHER_STUDY = new UUID(2, 2);

  private final Map<Barcode, SpecimenSummary> known = new HashMap<>();
  private final Map<UUID, Set<String>> holds = new HashMap<>();
  private final Map<UUID, Whereabouts> whereabouts = new HashMap<>();

  @Test
  void aTubeHeldForAWithdrawalIsTheNormalCase() {
    holds.put(tube("T1", SpecimenStatus.ON_HOLD).id(), Set.of("CONSENT_WITHDRAWN"));
    var plan = plan(DisposalReason.CONSENT_WITHDRAWN, "T1", "t1");
    assertThat(plan.refused()).isEmpty();
    assertThat(plan.tubes()).hasSize(1);
  }

  @Test
  void everyTubeThatMayNotBeDestroyedIsNamedWithItsReason() {
    tube("RESERVED", SpecimenStatus.RESERVED);
    tube("OUT", SpecimenStatus.DISTRIBUTED);
    tube("GONE", SpecimenStatus.DISPOSED);
    tube("LOST", SpecimenStatus.MISSING);
    holds.put(
        tube("QUARANTINE", SpecimenStatus.ON_HOLD).id(), Set.of("QUARANTINE", "CONSENT_WITHDRAWN"));
    whereabouts.put(
        tube("PACKED", SpecimenStatus.AVAILABLE).id(), Whereabouts.packed("HDB", "SH-2026-0007"));
    tube("STUDY", SpecimenStatus.AVAILABLE, HDB, OTHER_STUDY);
    tube("SITE", SpecimenStatus.AVAILABLE, new UUID(1, 2), STUDY);
    tube("FREE", SpecimenStatus.AVAILABLE);
    var plan =
        plan(
            DisposalReason.QUALITY,
            "RESERVED",
            "OUT",
            "GONE",
            "LOST",
            "QUARANTINE",
            "PACKED",
            "STUDY",
            "SITE",
            "NOBODYS",
            "FREE");
    assertThat(plan.refused())
        .extracting(refused -> refused.barcode() + " " + refused.refusal().slug())
        .containsExactly(
            "RESERVED reserved",
            "OUT not-here",
            "GONE not-here",
            "LOST not-here",
            "QUARANTINE on-hold",
            "PACKED packed",
            "STUDY study-not-yours",
            "SITE not-at-this-site",
            "NOBODYS unknown-code");
    assertThat(plan.tubes()).extracting(tube -> tube.barcode().text()).containsExactly("FREE");
  }

  @Test
  void nothingIsDestroyedForAWithdrawalThatNobodyMade() {
    tube("T1", SpecimenStatus.AVAILABLE);
    var plan = plan(DisposalReason.CONSENT_WITHDRAWN, "T1");
    assertThat(plan.refused())
        .extracting(one -> one.refusal().slug())
        .containsExactly("not-withdrawn");
  }

  /**
   * Whatever the state and the holds of a tube: only what is here, free or withdrawn, is destroyed.
   */
  @Test
  void aTubeIsDestroyedOnlyIfItIsFreeOrItsDonorWithdrew() {
    for (var status : SpecimenStatus.values()) {
      for (var hold :
          List.of(Set.<String>of(), Set.of("CONSENT_WITHDRAWN"), Set.of("QUARANTINE"))) {
        known.clear();
        holds.clear();
        holds.put(tube("T1", status).id(), hold);
        var destroyed = !plan(DisposalReason.OTHER, "T1").tubes().isEmpty();
        var here = status == SpecimenStatus.AVAILABLE || status == SpecimenStatus.ON_HOLD;
        assertThat(destroyed)
            .as("%s %s", status, hold)
            .isEqualTo(here && !hold.contains("QUARANTINE"));
      }
    }
  }

  private SpecimenSummary tube(String barcode, SpecimenStatus status) {
    return tube(barcode, status, HDB, STUDY);
  }

  private SpecimenSummary tube(String barcode, SpecimenStatus status, UUID site, UUID study) {
    var tube =
        new SpecimenSummary(
            UUID.nameUUIDFromBytes(barcode.getBytes(StandardCharsets.US_ASCII)),
            new Barcode(barcode),
            "PLASMA",
            "Plasma (EDTA)",
            TubeTraits.ofClass("FLUID"),
            new BigDecimal("-60.0"),
            status,
            new UUID(3, 1),
            "D-004217",
            study,
            "NEPHRO-1",
            site,
            "HDB",
            BigDecimal.ONE,
            "mL",
            Instant.parse("2026-11-23T09:00:00Z"),
            0);
    known.put(tube.barcode(), tube);
    return tube;
  }

  private DisposalPlan plan(DisposalReason reason, String... scanned) {
    var manager = new Grant(Role.MANAGER, Optional.of(HDB), Optional.of(STUDY));
    var actor = new Actor(new UUID(5, 1), "mara", "Mara", List.of(manager));
    var rules = new DisposalRules(actor, HDB, "HDB", reason, holds, whereabouts);
    return DisposalPlan.of(
        Stream.of(scanned).map(Barcode::new).collect(Collectors.toCollection(ArrayList::new)),
        known,
        rules);
  }
}
