package org.biobank.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid.Fault;
import org.biobank.supply.NewKits.NewKit;
import org.junit.jupiter.api.Test;

class KitFaultsTest {
  private static final KitFaults RULES =
      new KitFaults(Set.of("EDTA", "SERUM"), Set.of(new Barcode("T-TAKEN")));

  @Test
  void aKitHasOneTubeForEachAnticipatedSpecimenWhateverTheCase() {
    assertThat(RULES.of(List.of(kit("K-1", Map.of("edta", "T-1", "SERUM", "T-2"))))).isEmpty();
    assertThat(RULES.of(List.of(new NewKit(Optional.empty(), Optional.empty())))).isEmpty();
  }

  @Test
  void everyFaultOfEveryKitIsNamed() {
    var kits =
        List.of(
            kit("K-1", Map.of("EDTA", "t-taken", "SERUM", "T-2")),
            kit("k-1", Map.of("EDTA", "T-2")),
            kit("K-3", Map.of("EDTA", "T-3", "SERUM", "T-4", "HAIR", "T-5")));
    assertThat(RULES.of(kits))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/kits/0/tubes/EDTA",
            "/kits/1/code",
            "/kits/1/tubes/EDTA",
            "/kits/1/tubes",
            "/kits/2/tubes/HAIR");
  }

  @Test
  void aKitsCodeIsNoTubesCode() {
    assertThat(RULES.of(List.of(kit("T-2", Map.of("EDTA", "T-1", "SERUM", "T-2")))))
        .extracting(Fault::pointer)
        .containsExactly("/kits/0/tubes/SERUM");
  }

  private static NewKit kit(String code, Map<String, String> tubes) {
    var barcodes =
        tubes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, tube -> new Barcode(tube.getValue())));
    return new NewKit(Optional.of(new Barcode(code)), Optional.of(barcodes));
  }
}
