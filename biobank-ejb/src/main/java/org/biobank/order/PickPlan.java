package org.biobank.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Scan;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Place;

/**
 * What scanning these tubes off an order's pick list would do. Each scan is answered for itself: a
 * wrong tube keeps none of the right ones back. Pure.
 *
 * @param toTake in the order scanned
 */
record PickPlan(List<OrderItem> toTake, List<ScanAnswer> answers) {
  /**
   * What is known of the codes scanned.
   *
   * @param items of the order, by specimen
   * @param places where the tubes scanned stand
   * @param keptFor code of the open order that keeps a tube
   */
  record Facts(
      Map<Barcode, SpecimenSummary> specimens,
      Map<UUID, OrderItem> items,
      Map<UUID, Place> places,
      Map<UUID, String> keptFor) {}

  /** Every code that a scan may mean. */
  static Stream<Barcode> codes(Scan scan) {
    return Stream.concat(scan.itself().stream(), scan.content().stream()).distinct();
  }

  static PickPlan of(List<Scan> scans, Facts facts) {
    var toTake = new LinkedHashMap<UUID, OrderItem>();
    var answers = new ArrayList<ScanAnswer>();
    for (var scan : scans) {
      answers.add(answer(answers.size() + 1, meant(scan, facts), facts, toTake));
    }
    return new PickPlan(List.copyOf(toTake.values()), List.copyOf(answers));
  }

  /** The text itself where it is a tube's; else the tubes that it holds codes of. */
  private static Set<SpecimenSummary> meant(Scan scan, Facts facts) {
    var itself = scan.itself().flatMap(code -> Optional.ofNullable(facts.specimens().get(code)));
    return itself
        .map(Set::of)
        .orElseGet(
            () ->
                scan.content().stream()
                    .flatMap(code -> Optional.ofNullable(facts.specimens().get(code)).stream())
                    .collect(Collectors.toCollection(HashSet::new)));
  }

  private static ScanAnswer answer(
      int number, Set<SpecimenSummary> meant, Facts facts, Map<UUID, OrderItem> toTake) {
    if (meant.size() != 1) {
      var words =
          meant.isEmpty()
              ? "No specimen has this code; scan it again."
              : "This scan names several tubes; scan the tube's own code.";
      return new ScanAnswer(number, Optional.empty(), PickOutcome.UNKNOWN, words);
    }
    var tube = meant.iterator().next();
    var item = Optional.ofNullable(facts.items().get(tube.id()));
    if (item.isEmpty()) {
      return said(number, tube, PickOutcome.WRONG_TUBE, wrong(tube, facts));
    }
    return ofThisOrder(number, tube, item.get(), toTake);
  }

  private static ScanAnswer ofThisOrder(
      int number, SpecimenSummary tube, OrderItem item, Map<UUID, OrderItem> toTake) {
    if (item.status() == OrderItemStatus.PICKED || toTake.containsKey(tube.id())) {
      return said(
          number, tube, PickOutcome.ALREADY_TAKEN, tube.barcode() + " was scanned off before.");
    }
    if (item.status() != OrderItemStatus.RESERVED || tube.status() != SpecimenStatus.RESERVED) {
      return said(number, tube, PickOutcome.NOT_TO_BE_TAKEN, noLonger(tube, item));
    }
    toTake.put(tube.id(), item);
    return said(number, tube, PickOutcome.TAKEN, tube.barcode() + " is taken.");
  }

  private static String noLonger(SpecimenSummary tube, OrderItem item) {
    return item.status() == OrderItemStatus.MISSING
        ? tube.barcode() + " was reported missing; store it by scanning and tell the manager."
        : "%s is %s and stays here; put it back."
            .formatted(
                tube.barcode(), tube.status().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** Which tube it is and where it belongs. */
  private static String wrong(SpecimenSummary tube, Facts facts) {
    var place = Optional.ofNullable(facts.places().get(tube.id()));
    var other = Optional.ofNullable(facts.keptFor().get(tube.id()));
    return "%s (%s) is not of this order%s. %s"
        .formatted(
            tube.barcode(),
            tube.typeName(),
            other.map(order -> " but of " + order).orElse(""),
            place
                .map(
                    at ->
                        "It belongs in %s, position %s."
                            .formatted(at.containerName(), at.position()))
                .orElse("It has no place in a store."));
  }

  private static ScanAnswer said(
      int number, SpecimenSummary tube, PickOutcome outcome, String detail) {
    return new ScanAnswer(number, Optional.of(tube.barcode().text()), outcome, detail);
  }
}
