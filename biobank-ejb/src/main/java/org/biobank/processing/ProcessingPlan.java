package org.biobank.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;

/**
 * What recording an event would add to which tubes, and every refusal at once. Pure.
 *
 * @param refused one suffices that nothing is recorded
 */
record ProcessingPlan(List<TubeEvent> tubes, List<RefusedTube> refused) {

  /**
   * @param barcodes as they were scanned
   */
  static ProcessingPlan of(
      ProcessingEvent event,
      List<Barcode> barcodes,
      Map<Barcode, SpecimenSummary> known,
      Map<UUID, Material> materials) {
    var rules = new ProcessingRules(event.details(), event.at());
    var tubes = new ArrayList<TubeEvent>();
    var refused = new ArrayList<RefusedTube>();
    for (var barcode : barcodes) {
      var tube =
          Optional.ofNullable(known.get(barcode))
              .flatMap(found -> Optional.ofNullable(materials.get(found.id())));
      if (tube.isEmpty()) {
        refused.add(new RefusedTube(barcode.text(), unknown(barcode)));
        continue;
      }
      var material = tube.get();
      rules
          .refusal(material)
          .ifPresentOrElse(
              why -> refused.add(new RefusedTube(barcode.text(), why)),
              () -> tubes.add(next(material, Optional.empty(), event)));
    }
    return new ProcessingPlan(List.copyOf(tubes), List.copyOf(refused));
  }

  /**
   * @param wrong the event that is declared wrong
   * @param chosen those of its tubes for which it is
   */
  static ProcessingPlan correcting(
      ProcessingEvent wrong, ProcessingEvent event, List<Material> chosen) {
    var rules = new ProcessingRules(event.details(), event.at());
    var gap = new ProcessingRules(wrong.details(), wrong.at());
    var tubes = new ArrayList<TubeEvent>();
    var refused = new ArrayList<RefusedTube>();
    for (var material : chosen) {
      var without = material.without(wrong.id());
      var next = next(material, Optional.of(wrong.id()), event);
      rules
          .refusal(without)
          .or(() -> gap.refusalWithout(without.with(next)))
          .ifPresentOrElse(
              why -> refused.add(new RefusedTube(material.self().barcode(), why)),
              () -> tubes.add(next));
    }
    return new ProcessingPlan(List.copyOf(tubes), List.copyOf(refused));
  }

  static TubeEvent next(Material tube, Optional<UUID> corrects, ProcessingEvent event) {
    return new TubeEvent(tube.self().id(), tube.lastSequence() + 1, corrects, event);
  }

  void refuseIfAnyIs() {
    if (!refused.isEmpty()) {
      throw new ProcessingRefused(refused);
    }
  }

  private static Refusal unknown(Barcode barcode) {
    return new Refusal("unknown-code", "No specimen has the code " + barcode + ".");
  }
}
