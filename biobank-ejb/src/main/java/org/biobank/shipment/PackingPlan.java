package org.biobank.shipment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * What packing these codes would do: the tubes that go in, and every refusal at once.
 *
 * @param toPack in the order scanned; a code scanned twice, or packed here before, is no mistake
 *     and not packed again
 * @param refused all of them; one suffices that nothing is packed
 */
record PackingPlan(List<SpecimenSummary> toPack, List<RefusedItem> refused) {
  /**
   * What is known of the codes scanned.
   *
   * @param packedHere specimens in this shipment already
   * @param openElsewhere code of the other open shipment, by specimen
   * @param mayPack whether the study of a specimen is the packer's
   */
  record Facts(
      Map<Barcode, SpecimenSummary> specimens,
      Set<UUID> packedHere,
      Map<UUID, String> openElsewhere,
      Predicate<SpecimenSummary> mayPack) {}

  static PackingPlan of(Collection<Barcode> scanned, Facts facts, ReleaseRules rules) {
    var toPack = new LinkedHashSet<SpecimenSummary>();
    var refused = new ArrayList<RefusedItem>();
    for (var barcode : new LinkedHashSet<>(scanned)) {
      var specimen = Optional.ofNullable(facts.specimens().get(barcode));
      if (specimen.filter(tube -> isPacked(tube, facts) || toPack.contains(tube)).isPresent()) {
        continue;
      }
      refusal(barcode, specimen, facts, rules)
          .ifPresentOrElse(
              refusal -> refused.add(new RefusedItem(barcode.text(), refusal)),
              () -> toPack.add(specimen.orElseThrow()));
    }
    return new PackingPlan(List.copyOf(toPack), List.copyOf(refused));
  }

  private static boolean isPacked(SpecimenSummary tube, Facts facts) {
    return facts.packedHere().contains(tube.id());
  }

  private static Optional<Refusal> refusal(
      Barcode barcode, Optional<SpecimenSummary> found, Facts facts, ReleaseRules rules) {
    if (found.isEmpty()) {
      return Optional.of(new Refusal("unknown-code", "No specimen has the code " + barcode + "."));
    }
    var specimen = found.get();
    return inAnotherShipment(specimen, facts)
        .or(() -> ofAnotherStudy(specimen, facts))
        .or(() -> rules.refusal(specimen));
  }

  private static Optional<Refusal> inAnotherShipment(SpecimenSummary specimen, Facts facts) {
    return Optional.ofNullable(facts.openElsewhere().get(specimen.id()))
        .map(
            other ->
                new Refusal(
                    "in-another-shipment",
                    specimen.barcode() + " is in shipment " + other + " already."));
  }

  private static Optional<Refusal> ofAnotherStudy(SpecimenSummary specimen, Facts facts) {
    return facts.mayPack().test(specimen)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "study-not-yours",
                specimen.barcode()
                    + " belongs to study "
                    + specimen.studyCode()
                    + " of site "
                    + specimen.siteCode()
                    + ", which is not yours."));
  }
}
