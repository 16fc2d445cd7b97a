package org.biobank.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.specimen.BarcodeTaken;
import org.biobank.specimentype.SpecimenType;
import org.biobank.supply.KitTube;

/** Checks the tubes of a visit, all of them, before any is written. Pure. */
final class AccessionPlan {
  private AccessionPlan() {}

  /** Everything wrong with the tubes, each with where it stands in the request. */
  static List<Invalid.Fault> faults(
      List<TubeInput> tubes,
      Map<String, SpecimenType> types,
      Set<Barcode> taken,
      Map<Barcode, KitTube> kitTubes) {
    var faults = new ArrayList<Invalid.Fault>();
    var seen = new HashSet<Barcode>();
    for (int i = 0; i < tubes.size(); i++) {
      var at = "/specimens/" + i;
      var tube = tubes.get(i);
      if (!types.containsKey(tube.type())) {
        faults.add(new Invalid.Fault(at + "/type", "no specimen type has this code"));
      }
      tube.barcode()
          .flatMap(code -> Optional.ofNullable(kitTubes.get(code)))
          .ifPresent(kit -> faults.add(ofKit(at, kit)));
      tube.barcode().filter(taken::contains).ifPresent(code -> faults.add(taken(at, code)));
      tube.barcode().filter(code -> !seen.add(code)).ifPresent(code -> faults.add(twice(at, code)));
    }
    return faults;
  }

  private static Invalid.Fault taken(String at, Barcode code) {
    return BarcodeTaken.fault(at + "/barcode", code);
  }

  private static Invalid.Fault ofKit(String at, KitTube tube) {
    return new Invalid.Fault(
        at + "/barcode",
        "%s is a tube of kit %s: take the visit in by scanning"
            .formatted(tube.barcode(), tube.kit()));
  }

  private static Invalid.Fault twice(String at, Barcode code) {
    return new Invalid.Fault(at + "/barcode", code + " stands twice in this request");
  }
}
