package org.biobank.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.ConsentDecision.Denied;
import org.biobank.donor.ConsentDecision.Permitted;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class ContributorsTest {
  private static final UUID ANNA = Ids.next();
  private static final UUID BERT = Ids.next();
  private static final SpecimenSummary POOL = specimen(ANNA);
  private static final SpecimenSummary ALONE = specimen(ANNA);
  private static final Contributors CONTRIBUTORS =
      new Contributors(Map.of(POOL.id(), Set.of(ANNA, BERT)));

  @Test
  void allDonorsOfAPoolAreAsked() {
    assertThat(CONTRIBUTORS.donorsOf(List.of(POOL, ALONE))).containsExactlyInAnyOrder(ANNA, BERT);
    assertThat(CONTRIBUTORS.donorsOf(ALONE)).containsExactly(ANNA);
  }

  @Test
  void aPoolIsPermittedOnlyIfAllOfItsDonorsPermit() {
    assertThat(on(POOL, Map.of(ANNA, new Permitted(), BERT, new Permitted()))).isTrue();
    assertThat(on(POOL, Map.of(ANNA, new Permitted(), BERT, new Denied("no-consent", ""))))
        .isFalse();
    assertThat(on(POOL, Map.of(ANNA, new Permitted()))).isFalse();
  }

  @Test
  void whatOneDonorOfAPoolDeniesDoesNotConcernTheOthersOwnTubes() {
    var denied = Map.of(ANNA, new Permitted(), BERT, new Denied("no-consent", ""));
    assertThat(on(ALONE, Map.copyOf(denied))).isTrue();
  }

  @Test
  void whoWithdrewWeighsMoreThanWhoNeverConsented() {
    var judged =
        CONTRIBUTORS.judged(
            Map.of(ANNA, new Denied("no-consent", ""), BERT, new Denied("consent-withdrawn", "")));
    assertThat(Contributors.decisionOn(POOL, judged))
        .hasValueSatisfying(decision -> assertThat(((Denied) decision).isWithdrawal()).isTrue());
  }

  private static boolean on(SpecimenSummary specimen, Map<UUID, ConsentDecision> byDonor) {
    return Contributors.decisionOn(specimen, CONTRIBUTORS.judged(byDonor))
        .map(ConsentDecision::permits)
        .orElse(false);
  }

  private static SpecimenSummary specimen(UUID donor) {
    return new SpecimenSummary(
        Ids.next(),
        new Barcode("CT-1"),
        "PLASMA",
        "Plasma",
        new TubeTraits("FLUID", Optional.empty(), Optional.empty()),
        BigDecimal.valueOf(-60),
        SpecimenStatus.AVAILABLE,
        donor,
        "D-1",
        Ids.next(),
        "S-1",
        Ids.next(),
        "HDB",
        BigDecimal.ONE,
        "mL",
        Instant.parse("2026-03-02T08:00:00Z"),
        0);
  }
}
