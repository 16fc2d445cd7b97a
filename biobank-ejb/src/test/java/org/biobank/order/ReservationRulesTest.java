package org.biobank.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.ProvisionDecision;
import org.biobank.donor.Purpose;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.junit.jupiter.api.Test;

class ReservationRulesTest {
  private static final Map<UUID, ConsentDecision> PERMITTED =
      Map.of(Samples.DONOR, new ConsentDecision.Permitted());

  @Test
  void anAvailableStoredTubeOfAConsentingDonorIsPromised() {
    assertThat(rules(Map.of(), "T1").refusal(Samples.plasma("T1"))).isEmpty();
  }

  @Test
  void everyTubeThatCannotBeHadIsNamedWithItsReason() {
    var tubes =
        List.of(
            Samples.plasma("ELSEWHERE", SpecimenStatus.AVAILABLE, Samples.MUC, Samples.STUDY),
            Samples.plasma("STUDY", SpecimenStatus.AVAILABLE, Samples.HDB, Samples.OTHER_STUDY),
            Samples.plasma("KEPT", SpecimenStatus.RESERVED),
            Samples.plasma("HELD", SpecimenStatus.ON_HOLD),
            Samples.plasma("GONE", SpecimenStatus.DISPOSED),
            Samples.plasma("BENCH"),
            Samples.plasma("FREE"));
    var rules =
        rules(
            Map.of(Samples.id("KEPT"), "OR-2026-0003"),
            "ELSEWHERE",
            "STUDY",
            "KEPT",
            "HELD",
            "GONE",
            "FREE");
    var named = NamedTubes.of(codes(tubes, "NOBODYS"), known(tubes), rules);
    assertThat(named.tubes()).extracting(tube -> tube.barcode().text()).containsExactly("FREE");
    assertThat(named.refused())
        .extracting(refused -> refused.what() + " " + refused.refusal().slug())
        .containsExactly(
            "ELSEWHERE not-at-this-site",
            "STUDY of-another-study",
            "KEPT in-another-order",
            "HELD on-hold",
            "GONE not-available",
            "BENCH not-stored",
            "NOBODYS unknown-code");
  }

  @Test
  void aDonorOfWhomNothingIsKnownHasNotPermitted() {
    var rules =
        new ReservationRules(Samples.source(), Map.of(), Map.of(), Set.of(Samples.id("T1")));
    assertThat(rules.refusal(Samples.plasma("T1")))
        .map(Refusal::slug)
        .contains("consent-does-not-cover");
  }

  @Test
  void everyPurposeOfTheOrderMustBePermitted() {
    var donor = permitting(Purpose.USE);
    assertThat(TubeConsents.toAll(donor, EnumSet.of(Purpose.USE), Samples.NINE).permits()).isTrue();
    assertThat(
            TubeConsents.toAll(donor, EnumSet.of(Purpose.USE, Purpose.GENETIC), Samples.NINE)
                .permits())
        .isFalse();
  }

  @Test
  void anOrderForSomethingNobodyOrdersIsRefusedWithEveryFaultAtOnce() {
    var asked =
        new NewOrder(
            "HDB",
            "NEPHRO-1",
            "p",
            "r",
            "i",
            Set.of(Purpose.RECONTACT),
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of(new NewOrder.Wanted("NOSUCH", 2, Optional.empty()))));
    assertThat(SubmitOrder.faults(asked, Set.of("NOSUCH")))
        .extracting(fault -> fault.pointer())
        .containsExactly("/purposes", "/lines/0/type");
  }

  @Test
  void aLineThatCannotBeFilledSaysHowMuchOfItCan() {
    var line = new OrderLine(2, "PLASMA", 10, BigDecimal.ONE);
    assertThat(ChosenTubes.tooFew(line, 10)).isEmpty();
    assertThat(ChosenTubes.tooFew(line, 7).orElseThrow().refusal().detail())
        .startsWith("Line 2 asks for 10 of PLASMA; 7 can be had");
  }

  private static DonorConsents permitting(Purpose purpose) {
    var signed = Samples.NINE.minus(Duration.ofDays(30));
    var provision =
        new DonorConsents.Provision(
            purpose, ProvisionDecision.PERMIT, signed, signed.plus(Duration.ofDays(400)));
    return new DonorConsents(
        List.of(new DonorConsents.Signed(signed, List.of(provision))), List.of());
  }

  private static ReservationRules rules(Map<UUID, String> keptFor, String... stored) {
    return new ReservationRules(
        Samples.source(),
        PERMITTED,
        keptFor,
        Arrays.stream(stored).map(Samples::id).collect(Collectors.toSet()));
  }

  private static List<Barcode> codes(List<SpecimenSummary> tubes, String unknown) {
    return Stream.concat(
            tubes.stream().map(SpecimenSummary::barcode), Stream.of(new Barcode(unknown)))
        .toList();
  }

  private static Map<Barcode, SpecimenSummary> known(List<SpecimenSummary> tubes) {
    return tubes.stream().collect(Collectors.toMap(SpecimenSummary::barcode, tube -> tube));
  }
}
