package org.biobank.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.ProvisionDecision;
import org.biobank.donor.Purpose;
import org.biobank.donor.Sex;
import org.biobank.donor.WithdrawalScope;
import org.biobank.registry.FeedItem.Shown;
import org.biobank.registry.FeedItem.Withheld;
import org.biobank.registry.FeedSource.DonorSource;
import org.biobank.registry.FeedSource.SpecimenSource;
import org.biobank.specimen.SpecimenStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedRuleTest {
  private static final Instant SIGNED = Instant.parse("2025-03-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final byte[] MASTER_KEY = new byte[32];
  private static final UUID DONOR = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID SPECIMEN = UUID.fromString("01900000-0000-7000-8000-000000000002");

  @Test
  void aSpecimenOfWhoSharesIsShownInTheDialectOfBbmri() {
    var shown = shown(Dialect.BBMRI_DE, specimen("blood-plasma", "Plasma", "-80"));
    assertThat(shown.at("/type/coding")).hasSize(1);
    assertThat(text(shown, "/type/coding/0/system"))
        .isEqualTo("https://base.example/CodeSystem/SampleMaterialType");
    assertThat(text(shown, "/type/coding/0/code")).isEqualTo("blood-plasma");
    assertThat(text(shown, "/extension/0/url"))
        .isEqualTo("https://base.example/StructureDefinition/StorageTemperature");
    assertThat(text(shown, "/extension/0/valueCodeableConcept/coding/0/code"))
        .isEqualTo("temperature-60to-85");
    assertThat(text(shown, "/meta/profile/0"))
        .isEqualTo("https://base.example/StructureDefinition/Specimen");
  }

  @Test
  void aSpecimenOfWhoSharesIsShownInTheDialectOfMiabis() {
    var shown = shown(Dialect.MIABIS, specimen("blood-plasma", "Plasma", "-80"));
    assertThat(text(shown, "/type/coding/0/code")).isEqualTo("Plasma");
    assertThat(text(shown, "/type/coding/0/system"))
        .isEqualTo("https://base.example/CodeSystem/miabis-detailed-samply-type-cs");
    assertThat(text(shown, "/processing/0/extension/0/valueCodeableConcept/coding/0/code"))
        .isEqualTo("-60to-85");
    assertThat(shown.has("extension")).isFalse();
  }

  @Test
  void aBirthIsAYearAndACollectionAMonth() {
    var patient = shown(Dialect.MIABIS, donor(sharing()));
    assertThat(text(patient, "/birthDate")).isEqualTo("1964");
    assertThat(text(patient, "/gender")).isEqualTo("female");
    var specimen = shown(Dialect.MIABIS, specimen("dna", "DNA", "-20"));
    assertThat(text(specimen, "/collection/collectedDateTime")).isEqualTo("2025-06");
  }

  @Test
  void aSpecimenPointsAtItsDonorByTheNameTheRegistryKnows() {
    var patient = shown(Dialect.BBMRI_DE, donor(sharing()));
    var specimen = shown(Dialect.BBMRI_DE, specimen("dna", "DNA", "-20"));
    assertThat(text(specimen, "/subject/reference")).isEqualTo("Patient/" + text(patient, "/id"));
  }

  @Test
  void noIdOfTheBiobankLeavesTheHouse() {
    for (var dialect : Dialect.values()) {
      assertThat(shown(dialect, specimen("dna", "DNA", "-20")).toString())
          .doesNotContain(DONOR.toString(), SPECIMEN.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"USE", "SHARE_DATA"})
  void whatTheDonorDeclinedIsWithheld(Purpose declined) {
    assertThat(rule(Dialect.BBMRI_DE, false).apply(donor(sharingBut(declined)), NOW))
        .isInstanceOf(Withheld.class);
  }

  @Test
  void aRegistryBeyondTheGdprNeedsAConsentOfItsOwn() {
    var donor = donor(sharingBut(Purpose.OUTSIDE_GDPR));
    assertThat(rule(Dialect.MIABIS, false).apply(donor, NOW)).isInstanceOf(Shown.class);
    assertThat(rule(Dialect.MIABIS, true).apply(donor, NOW)).isInstanceOf(Withheld.class);
  }

  @Test
  void aWithdrawalWithholdsFromItsInstantOn() {
    var withdrawn =
        new DonorConsents(
            sharing().consents(),
            List.of(new DonorConsents.Withdrawn(WithdrawalScope.NO_NEW_USE, NOW)));
    var rule = rule(Dialect.BBMRI_DE, false);
    assertThat(rule.apply(donor(withdrawn), NOW.minusSeconds(1))).isInstanceOf(Shown.class);
    assertThat(rule.apply(donor(withdrawn), NOW)).isInstanceOf(Withheld.class);
  }

  @Test
  void whoeverSignedNothingIsWithheld() {
    var silent = new DonorConsents(List.of(), List.of());
    assertThat(rule(Dialect.BBMRI_DE, false).apply(donor(silent), NOW))
        .isInstanceOf(Withheld.class);
  }

  @ParameterizedTest
  @CsvSource({
    "21, temperatureRoom, RT",
    "4, temperature2to10, 2to10",
    "8, temperature2to10, 2to10",
    "-18, temperature-18to-35, -18to-35",
    "-20, temperature-18to-35, -18to-35",
    "-35, temperature-18to-35, -18to-35",
    "-50, temperatureOther, Other",
    "-60, temperature-60to-85, -60to-85",
    "-80, temperature-60to-85, -60to-85",
    "-85, temperature-60to-85, -60to-85",
    "-100, temperatureOther, Other",
    "-135, temperatureGN, LN",
    "-150, temperatureGN, LN",
    "-189.9, temperatureGN, LN",
    "-190, temperatureLN, LN",
    "-196, temperatureLN, LN",
    "12, temperatureOther, Other"
  })
  void everySetPointFallsInTheBandOfTheDialect(BigDecimal celsius, String bbmri, String miabis) {
    assertThat(StorageBand.of(celsius).code(Dialect.BBMRI_DE)).isEqualTo(bbmri);
    assertThat(StorageBand.of(celsius).code(Dialect.MIABIS)).isEqualTo(miabis);
  }

  @ParameterizedTest
  @EnumSource(SpecimenStatus.class)
  void onlyWhatCanBeAskedForIsAvailable(SpecimenStatus status) {
    var source = specimen("dna", "DNA", "-20", status);
    var available =
        List.of(SpecimenStatus.AVAILABLE, SpecimenStatus.RESERVED, SpecimenStatus.IN_TRANSIT)
            .contains(status);
    assertThat(text(shown(Dialect.BBMRI_DE, source), "/status"))
        .isEqualTo(available ? "available" : "unavailable");
  }

  private static JsonNode shown(Dialect dialect, FeedSource source) {
    return ((Shown) rule(dialect, false).apply(source, NOW)).body();
  }

  private static FeedRule rule(Dialect dialect, boolean outsideGdpr) {
    var id = UUID.nameUUIDFromBytes(dialect.name().getBytes(UTF_8));
    var registry = new Registry(id, "R", dialect, "https://base.example", outsideGdpr, List.of(id));
    return new FeedRule(registry, Pseudonyms.of(MASTER_KEY, id));
  }

  private static DonorSource donor(DonorConsents consents) {
    return new DonorSource(DONOR, Sex.FEMALE, 1964, consents);
  }

  private static SpecimenSource specimen(String bbmri, String miabis, String celsius) {
    return specimen(bbmri, miabis, celsius, SpecimenStatus.AVAILABLE);
  }

  private static SpecimenSource specimen(
      String bbmri, String miabis, String celsius, SpecimenStatus status) {
    return new SpecimenSource(
        SPECIMEN,
        DONOR,
        Optional.empty(),
        bbmri,
        miabis,
        status,
        Instant.parse("2025-06-17T07:30:00Z"),
        Optional.of(new BigDecimal(celsius)),
        sharing());
  }

  private static DonorConsents sharing() {
    return consents(Stream.of(Purpose.values()));
  }

  private static DonorConsents sharingBut(Purpose declined) {
    return consents(Stream.of(Purpose.values()).filter(purpose -> purpose != declined));
  }

  private static DonorConsents consents(Stream<Purpose> permitted) {
    var provisions =
        permitted
            .map(
                purpose ->
                    new DonorConsents.Provision(
                        purpose, ProvisionDecision.PERMIT, SIGNED, SIGNED.plusSeconds(900_000_000)))
            .toList();
    return new DonorConsents(List.of(new DonorConsents.Signed(SIGNED, provisions)), List.of());
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText();
  }
}
