package org.biobank.shipment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenSummary;

/**
 * What a receipt finds: each tube expected or scanned exactly once, with its outcome.
 *
 * @param findings first those packed, in packing order, then the extra ones, in scanning order
 */
record ReceiptPlan(List<Finding> findings) {
  /**
   * One tube.
   *
   * @param item absent for what nobody packed
   * @param specimen absent for a code that nobody knows
   */
  record Finding(
      Barcode barcode,
      ItemOutcome outcome,
      Optional<ShipmentItem> item,
      Optional<SpecimenSummary> specimen) {
    Optional<DiscrepancyKind> discrepancy() {
      return switch (outcome) {
        case MISSING -> Optional.of(DiscrepancyKind.MISSING);
        case EXTRA -> Optional.of(DiscrepancyKind.EXTRA);
        case DAMAGED -> Optional.of(DiscrepancyKind.DAMAGED);
        case EXPECTED, RECEIVED -> Optional.empty();
      };
    }
  }

  /**
   * @param packed the shipment's items
   * @param specimens all that are known of the items' and the scanned codes
   */
  static ReceiptPlan of(
      Collection<ShipmentItem> packed, ReceiptScan scan, Map<Barcode, SpecimenSummary> specimens) {
    var seen = scan.seen();
    var damaged = Set.copyOf(scan.damaged());
    var findings = new ArrayList<Finding>();
    for (var item : packed) {
      findings.add(
          new Finding(
              item.barcode(),
              outcome(item.barcode(), seen, damaged),
              Optional.of(item),
              Optional.ofNullable(specimens.get(item.barcode()))));
    }
    var expected = packed.stream().map(ShipmentItem::barcode).collect(Collectors.toSet());
    seen.stream()
        .filter(code -> !expected.contains(code))
        .map(code -> extra(code, specimens))
        .forEach(findings::add);
    return new ReceiptPlan(List.copyOf(findings));
  }

  private static ItemOutcome outcome(Barcode code, Set<Barcode> seen, Set<Barcode> damaged) {
    if (damaged.contains(code)) {
      return ItemOutcome.DAMAGED;
    }
    return seen.contains(code) ? ItemOutcome.RECEIVED : ItemOutcome.MISSING;
  }

  private static Finding extra(Barcode code, Map<Barcode, SpecimenSummary> specimens) {
    return new Finding(
        code, ItemOutcome.EXTRA, Optional.empty(), Optional.ofNullable(specimens.get(code)));
  }

  List<Finding> with(ItemOutcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  /** The specimens of one outcome; codes that nobody knows are left out. */
  <T> List<T> specimens(ItemOutcome outcome, Function<SpecimenSummary, T> part) {
    return with(outcome).stream()
        .flatMap(finding -> finding.specimen().stream())
        .map(part)
        .toList();
  }

  boolean isAsExpected() {
    return findings.stream().allMatch(finding -> finding.outcome() == ItemOutcome.RECEIVED);
  }

  ReceiptPreview preview() {
    return new ReceiptPreview(
        (int) findings.stream().filter(finding -> finding.item().isPresent()).count(),
        codes(ItemOutcome.RECEIVED),
        codes(ItemOutcome.MISSING),
        codes(ItemOutcome.EXTRA),
        codes(ItemOutcome.DAMAGED));
  }

  private List<String> codes(ItemOutcome outcome) {
    return with(outcome).stream().map(finding -> finding.barcode().text()).toList();
  }
}
