package org.biobank.supply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid.Fault;
import org.biobank.supply.NewKits.NewKit;

/**
 * Looks through kits before they are assembled, all of them. Pure.
 *
 * @param anticipated codes of the specimens that the visit is meant to bring, in upper case
 * @param taken codes of other kits, tubes and specimens, as far as they were asked for
 */
record KitFaults(Set<String> anticipated, Set<Barcode> taken) {
  /** Every code that was scanned. */
  static Stream<Barcode> scanned(List<NewKit> kits) {
    return kits.stream()
        .flatMap(
            kit ->
                Stream.concat(kit.code().stream(), kit.tubes().orElse(Map.of()).values().stream()));
  }

  List<Fault> of(List<NewKit> kits) {
    var faults = new ArrayList<Fault>();
    var seen = new HashSet<Barcode>();
    for (int i = 0; i < kits.size(); i++) {
      var at = "/kits/" + i;
      kits.get(i).code().ifPresent(code -> code(code, at + "/code", seen, faults));
      if (kits.get(i).tubes().isPresent()) {
        tubes(kits.get(i).tubes().get(), at + "/tubes", seen, faults);
      }
    }
    return faults;
  }

  private void tubes(Map<String, Barcode> tubes, String at, Set<Barcode> seen, List<Fault> faults) {
    var missing = new HashSet<>(anticipated);
    tubes.forEach(
        (specimen, barcode) -> {
          var there = at + "/" + specimen.replace("~", "~0").replace("/", "~1");
          if (!missing.remove(specimen.toUpperCase(Locale.ROOT))) {
            faults.add(
                new Fault(there, "the visit is not meant to bring this, or it is said twice"));
          }
          code(barcode, there, seen, faults);
        });
    if (!missing.isEmpty()) {
      var names = missing.stream().sorted().collect(Collectors.joining(", "));
      faults.add(new Fault(at, "has no tube for " + names));
    }
  }

  private void code(Barcode code, String at, Set<Barcode> seen, List<Fault> faults) {
    if (taken.contains(code)) {
      faults.add(new Fault(at, code + " is the code of another kit, tube or specimen"));
    }
    if (!seen.add(code)) {
      faults.add(new Fault(at, code + " stands twice in this request"));
    }
  }
}
