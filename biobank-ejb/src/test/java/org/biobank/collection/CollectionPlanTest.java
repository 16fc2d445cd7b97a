package org.biobank.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.biobank.collection.CollectionFacts.StandingCollection;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.specimentype.SpecimenType;
import org.biobank.study.AnticipatedSpecimen;
import org.biobank.supply.KitStatus;
import org.biobank.supply.KitTube;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionPlanTest {
  private static final UUID DONOR = Ids.next();
  private static final UUID EVENT = Ids.next();
  private static final UUID VISIT = Ids.next();
  private static final AnticipatedSpecimen EDTA = anticipated("EDTA", "PLASMA", 9);
  private static final AnticipatedSpecimen SERUM = anticipated("SERUM", "SERUM", 5);

  private final Map<Barcode, KitTube> kits = new HashMap<>();
  private final Map<UUID, StandingCollection> standing = new HashMap<>();

  @Test
  void aTubeOfTheKitIsKnownByItsBarcodeAlone() {
    kit("T-1", EDTA, KitStatus.SENT);
    var plan = plan(input(tube("t-1")));
    assertThat(plan.tubes().get(0).outcome()).isEqualTo(TubeOutcome.EXPECTED);
    assertThat(plan.accepted().get(0).quantity()).isEqualByComparingTo("9");
    assertThat(plan.accepted().get(0).type().code()).isEqualTo("PLASMA");
    assertThat(plan.accepted().get(0).anticipatedId()).contains(EDTA.id());
    assertThat(plan.slots())
        .extracting(CollectionSlot::status)
        .containsExactly(SlotStatus.SCANNED, SlotStatus.PENDING);
  }

  @Test
  void aTubeOfNoKitIsKnownByWhatIsSaidOfIt() {
    assertThat(outcome(tube("T-1"))).isEqualTo(TubeOutcome.UNKNOWN);
    assertThat(outcome(tube("T-1", "serum"))).isEqualTo(TubeOutcome.EXPECTED);
    assertThat(outcome(tube("T-1", "HAIR"))).isEqualTo(TubeOutcome.UNKNOWN);
  }

  @Test
  void whatIsBeyondTheProtocolIsTakenInForAReason() {
    assertThat(outcome(unplanned("T-1", null))).isEqualTo(TubeOutcome.UNKNOWN);
    assertThat(outcome(unplanned("T-1", "asked for"))).isEqualTo(TubeOutcome.UNPLANNED);
    standing.put(
        EDTA.id(),
        new StandingCollection(Optional.of(EDTA.id()), Optional.of("T-0"), Optional.empty()));
    assertThat(outcome(tube("T-1", "EDTA"))).isEqualTo(TubeOutcome.SECOND);
    assertThat(outcome(tube("T-1", "EDTA", "drawn twice"))).isEqualTo(TubeOutcome.UNPLANNED);
  }

  @Test
  void aReasonLetsPassAnExpiredKitOrOneOfAnotherEvent() {
    kit("T-1", EDTA, KitStatus.EXPIRED);
    assertThat(outcome(tube("T-1"))).isEqualTo(TubeOutcome.KIT_EXPIRED);
    assertThat(outcome(tube("T-1", null, "by one day"))).isEqualTo(TubeOutcome.EXPECTED);
    kit("T-2", EDTA, KitStatus.SENT, Ids.next(), null, null);
    assertThat(outcome(tube("T-2"))).isEqualTo(TubeOutcome.OTHER_EVENT);
    assertThat(outcome(tube("T-2", "EDTA", "no other at hand"))).isEqualTo(TubeOutcome.EXPECTED);
    assertThat(outcome(tube("T-2", null, "no other at hand"))).isEqualTo(TubeOutcome.UNKNOWN);
  }

  @Test
  void nothingLetsPassWhatMayBeAnotherDonors() {
    kit("T-1", EDTA, KitStatus.SENT, EVENT, Ids.next(), null);
    assertThat(outcome(tube("T-1", "EDTA", "please"))).isEqualTo(TubeOutcome.OTHER_DONOR);
    kit("T-2", EDTA, KitStatus.USED, EVENT, DONOR, Ids.next());
    assertThat(outcome(tube("T-2", "EDTA", "please"))).isEqualTo(TubeOutcome.OTHER_DONOR);
    kit("T-3", EDTA, KitStatus.USED, EVENT, DONOR, VISIT);
    assertThat(outcome(tube("T-3"))).isEqualTo(TubeOutcome.EXPECTED);
    kit("T-4", EDTA, KitStatus.VOID);
    assertThat(outcome(tube("T-4", "EDTA", "please"))).isEqualTo(TubeOutcome.KIT_VOID);
    kit("T-5", EDTA, KitStatus.SENT);
    assertThat(outcome(tube("T-5", "SERUM"))).isEqualTo(TubeOutcome.OTHER_SPECIMEN);
  }

  @Test
  void everythingMustBeAccountedForUnlessTheRestIsToCome() {
    var half = input(tube("T-1", "EDTA"));
    assertThat(plan(half).preview().acceptable()).isFalse();
    assertThatThrownBy(() -> plan(half).refuseUnlessAcceptable())
        .isInstanceOf(CollectionRefused.class)
        .hasMessageContaining("SERUM");
    var rest = new CollectionInput(half.tubes(), Optional.empty(), Optional.of(true));
    assertThat(plan(rest).preview().acceptable()).isTrue();
    var missed =
        new CollectionInput(
            half.tubes(),
            Optional.of(List.of(new MissedSpecimen("serum", "vein collapsed"))),
            Optional.empty());
    assertThat(plan(missed).preview().acceptable()).isTrue();
    assertThat(plan(missed).missed()).containsEntry(SERUM.id(), "vein collapsed");
  }

  @Test
  void whatIsThereIsNotMissed() {
    var input =
        new CollectionInput(
            List.of(tube("T-1", "EDTA")),
            Optional.of(
                List.of(
                    new MissedSpecimen("EDTA", "none"),
                    new MissedSpecimen("HAIR", "none"),
                    new MissedSpecimen("SERUM", "none"),
                    new MissedSpecimen("serum", "none"))),
            Optional.empty());
    assertThatThrownBy(() -> plan(input))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.members().toString())
                    .contains("/missed/0/", "/missed/1/", "/missed/3/")
                    .doesNotContain("/missed/2/"));
  }

  /** Whatever is scanned: no barcode and no anticipated specimen is taken in twice. */
  @Test
  void noTubeAndNoAnticipatedSpecimenIsTakenInTwice() {
    var random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      kits.clear();
      var tubes = new ArrayList<ScannedTube>();
      for (int i = 0; i < 6; i++) {
        var barcode = "T-" + random.nextInt(4);
        if (random.nextBoolean()) {
          kit(barcode, random.nextBoolean() ? EDTA : SERUM, any(random, KitStatus.values()));
        }
        var code = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "EDTA" : "SERUM";
        tubes.add(tube(barcode, code, random.nextBoolean() ? "because" : null));
      }
      var plan = plan(input(tubes.toArray(ScannedTube[]::new)));
      assertThat(plan.tubes()).hasSameSizeAs(tubes);
      assertThat(plan.accepted()).extracting(AcceptedTube::barcode).doesNotHaveDuplicates();
      assertThat(plan.accepted().stream().flatMap(tube -> tube.anticipatedId().stream()).toList())
          .doesNotHaveDuplicates();
      assertThat(plan.accepted())
          .allMatch(tube -> tube.anticipatedId().isPresent() || tube.reason().isPresent());
      assertThat(plan.accepted())
          .hasSize((int) plan.tubes().stream().filter(tube -> tube.outcome().isAccepted()).count());
    }
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private TubeOutcome outcome(ScannedTube tube) {
    return plan(input(tube)).tubes().get(0).outcome();
  }

  private CollectionPlan plan(CollectionInput input) {
    var types =
        Map.of(
            "PLASMA", new SpecimenType("PLASMA", "Plasma", "FLUID", "mL", new BigDecimal("-60")),
            "SERUM", new SpecimenType("SERUM", "Serum", "FLUID", "mL", new BigDecimal("-60")));
    return CollectionPlan.of(
        new CollectionFacts(
            DONOR,
            Optional.of(EVENT),
            Optional.of(VISIT),
            List.of(EDTA, SERUM),
            standing,
            kits,
            Set.of(),
            types),
        input);
  }

  private static CollectionInput input(ScannedTube... tubes) {
    return new CollectionInput(List.of(tubes), Optional.empty(), Optional.empty());
  }

  private void kit(String barcode, AnticipatedSpecimen of, KitStatus status) {
    kit(barcode, of, status, EVENT, null, null);
  }

  private void kit(
      String barcode,
      AnticipatedSpecimen of,
      KitStatus status,
      UUID event,
      @Nullable UUID donor,
      @Nullable UUID visit) {
    kits.put(
        new Barcode(barcode),
        new KitTube(
            new Barcode(barcode),
            Ids.next(),
            "K-1",
            status,
            of.id(),
            event,
            "V1",
            "S",
            Optional.ofNullable(donor),
            Optional.ofNullable(visit)));
  }

  private static ScannedTube tube(String barcode) {
    return tube(barcode, null, null);
  }

  private static ScannedTube tube(String barcode, String anticipated) {
    return tube(barcode, anticipated, null);
  }

  private static ScannedTube tube(
      String barcode, @Nullable String anticipated, @Nullable String reason) {
    return new ScannedTube(
        new Barcode(barcode),
        Optional.ofNullable(anticipated),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(reason),
        Optional.empty());
  }

  private static ScannedTube unplanned(String barcode, @Nullable String reason) {
    return new ScannedTube(
        new Barcode(barcode),
        Optional.empty(),
        Optional.of("SERUM"),
        Optional.of(BigDecimal.ONE),
        Optional.ofNullable(reason),
        Optional.empty());
  }

  private static AnticipatedSpecimen anticipated(String code, String type, int quantity) {
    return new AnticipatedSpecimen(
        Ids.next(),
        EVENT,
        code,
        0,
        type,
        type,
        "FLUID",
        Optional.of("PRIMARY"),
        BigDecimal.valueOf(quantity),
        "mL",
        Optional.empty(),
        Optional.empty());
  }
}
