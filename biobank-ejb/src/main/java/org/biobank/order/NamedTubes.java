package org.biobank.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * The tubes asked for by their barcodes: those that can be had, and every refusal at once. Pure.
 *
 * @param tubes in the order named
 */
record NamedTubes(List<SpecimenSummary> tubes, List<RefusedTube> refused) {
  static NamedTubes of(
      Collection<Barcode> named, Map<Barcode, SpecimenSummary> known, ReservationRules rules) {
    var tubes = new LinkedHashSet<SpecimenSummary>(); // two labels may be one tube's
    var refused = new ArrayList<RefusedTube>();
    for (var barcode : named) {
      var specimen = Optional.ofNullable(known.get(barcode));
      refusal(barcode, specimen, rules)
          .ifPresentOrElse(
              refusal -> refused.add(new RefusedTube(barcode.text(), refusal)),
              () -> tubes.add(specimen.orElseThrow()));
    }
    return new NamedTubes(List.copyOf(tubes), List.copyOf(refused));
  }

  private static Optional<Refusal> refusal(
      Barcode barcode, Optional<SpecimenSummary> found, ReservationRules rules) {
    return found
        .map(rules::refusal)
        .orElseGet(
            () ->
                Optional.of(
                    new Refusal("unknown-code", "No specimen has the code " + barcode + ".")));
  }
}
