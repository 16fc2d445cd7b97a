package org.biobank.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptPlanTest {
  @Test
  void eachTubeGetsItsOutcome() {
    var plan = plan(List.of("A", "B", "C"), scan(List.of("a", "X", "x", "NOBODY"), List.of("C")));
    assertThat(plan.preview())
        .isEqualTo(
            new ReceiptPreview(
                3, List.of("A"), List.of("B"), List.of("X", "NOBODY"), List.of("C")));
    assertThat(plan.isAsExpected()).isFalse();
  }

  @Test
  void whatCameAsPackedOpensNoDiscrepancy() {
    var plan = plan(List.of("A", "B"), scan(List.of("B", "A"), List.of()));
    assertThat(plan.isAsExpected()).isTrue();
    assertThat(plan.findings()).allMatch(finding -> finding.discrepancy().isEmpty());
  }

  @Test
  void aCodeThatNobodyKnowsIsRecordedWithoutSpecimen() {
    var plan = plan(List.of(), scan(List.of("NOBODY"), List.of()));
    assertThat(plan.with(ItemOutcome.EXTRA)).hasSize(1);
    assertThat(plan.specimens(ItemOutcome.EXTRA, SpecimenSummary::id)).isEmpty();
  }

  /** Property: each code of packing list and scan stands in the plan exactly once. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 42, 20_261_123})
  void everyCodeIsAccountedForOnceWhateverTheOrderOfTheScan(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      var packed = some(random);
      var barcodes = some(random);
      var damaged = some(random);
      var first = plan(packed, scan(barcodes, damaged));
      var union = new ArrayList<>(packed);
      union.addAll(barcodes);
      union.addAll(damaged);
      assertThat(first.findings())
          .as("seed %s, round %s", seed, round)
          .extracting(finding -> finding.barcode().text())
          .containsExactlyInAnyOrderElementsOf(union.stream().distinct().toList());
      Collections.shuffle(barcodes, random);
      assertThat(plan(packed, scan(barcodes, damaged)).findings())
          .containsExactlyInAnyOrderElementsOf(first.findings());
    }
  }

  private static List<String> some(Random random) {
    var codes = new ArrayList<String>();
    for (char code = 'A'; code <= 'J'; code++) {
      if (random.nextBoolean()) {
        codes.add(String.valueOf(code));
      }
    }
    Collections.shuffle(codes, random);
    return codes;
  }

  private static ReceiptScan scan(List<String> barcodes, List<String> damaged) {
    return new ReceiptScan(codes(barcodes), codes(damaged), Samples.NINE, true);
  }

  private static List<Barcode> codes(List<String> texts) {
    return texts.stream().map(Barcode::new).toList();
  }

  /** One-letter codes are known specimens, others are not. */
  private static ReceiptPlan plan(List<String> packed, ReceiptScan scan) {
    var known = new HashMap<Barcode, SpecimenSummary>();
    for (var code : Arrays.asList("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "X")) {
      known.put(new Barcode(code), Samples.plasma(code, SpecimenStatus.IN_TRANSIT, Samples.HDB));
    }
    var items =
        packed.stream()
            .map(
                code ->
                    new ShipmentItem(
                        new UUID(9, code.charAt(0)),
                        new Barcode(code),
                        Optional.ofNullable(known.get(new Barcode(code))).map(SpecimenSummary::id),
                        ItemOutcome.EXPECTED,
                        Optional.of(Samples.NINE),
                        Optional.empty()))
            .toList();
    return ReceiptPlan.of(items, scan, known);
  }
}
