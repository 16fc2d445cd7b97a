package org.biobank.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.specimentype.SpecimenType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessionPlanTest {
  private static final Map<String, SpecimenType> TYPES =
      Map.of("PLASMA", new SpecimenType("PLASMA", "Plasma", "FLUID", "mL", new BigDecimal("-60")));

  @Test
  void tubesOfKnownTypesWithFreeBarcodesOrNoneAreTaken() {
    var tubes = List.of(tube("0400000001", "PLASMA"), tube(null, "PLASMA"), tube(null, "PLASMA"));
    assertThat(AccessionPlan.faults(tubes, TYPES, Set.of(), Map.of())).isEmpty();
  }

  @Test
  void everyFaultOfEveryTubeIsNamedAtOnceWhereItStands() {
    var tubes =
        List.of(
            tube("0400000001", "MOONDUST"),
            tube("0400000002", "PLASMA"),
            tube("0400000003", "PLASMA"),
            tube("0400000003", "PLASMA"));
    assertThat(AccessionPlan.faults(tubes, TYPES, Set.of(new Barcode("0400000002")), Map.of()))
        .extracting(Invalid.Fault::pointer)
        .containsExactly("/specimens/0/type", "/specimens/1/barcode", "/specimens/3/barcode");
  }

  @Test
  void barcodesThatDifferByCaseAloneAreTheSame() {
    var tubes = List.of(tube("ab-1", "PLASMA"), tube("AB-1", "PLASMA"));
    assertThat(AccessionPlan.faults(tubes, TYPES, Set.of(), Map.of()))
        .extracting(Invalid.Fault::pointer)
        .containsExactly("/specimens/1/barcode");
  }

  private static TubeInput tube(@Nullable String barcode, String type) {
    return new TubeInput(Optional.ofNullable(barcode).map(Barcode::new), type, BigDecimal.ONE);
  }
}
