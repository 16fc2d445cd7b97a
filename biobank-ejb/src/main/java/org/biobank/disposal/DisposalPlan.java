package org.biobank.disposal;

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
 * What disposing of these tubes would do, and every refusal at once. Pure.
 *
 * @param tubes in the order scanned; a code scanned twice is no mistake
 * @param refused one suffices that nothing is destroyed
 */
record DisposalPlan(List<SpecimenSummary> tubes, List<RefusedDisposal> refused) {
  static DisposalPlan of(
      Collection<Barcode> scanned, Map<Barcode, SpecimenSummary> known, DisposalRules rules) {
    var tubes = new LinkedHashSet<SpecimenSummary>(); // two labels may be one tube's
    var refused = new ArrayList<RefusedDisposal>();
    for (var barcode : new LinkedHashSet<>(scanned)) {
      var tube = Optional.ofNullable(known.get(barcode));
      var refusal =
          tube.map(rules::refusal)
              .orElseGet(
                  () ->
                      Optional.of(
                          new Refusal(
                              "unknown-code", "No specimen has the code " + barcode + ".")));
      refusal.ifPresentOrElse(
          why -> refused.add(new RefusedDisposal(barcode.text(), why)),
          () -> tubes.add(tube.orElseThrow()));
    }
    return new DisposalPlan(List.copyOf(tubes), List.copyOf(refused));
  }
}
