package org.biobank.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Invalid.Fault;
import org.biobank.study.PlannedSpecimen.PlannedAliquots;
import org.junit.jupiter.api.Test;

class ProtocolFaultsTest {
  private static final ProtocolFaults RULES =
      new ProtocolFaults(
          Map.of("WHOLE_BLOOD", new BigDecimal("8"), "PLASMA", new BigDecimal("-60")),
          Set.of("PRIMARY", "SBS_1ML"));

  @Test
  void everyFaultIsNamedAtOnceWithItsPlace() {
    var protocol =
        new Protocol(
            "Study",
            Optional.empty(),
            List.of(
                event("V1", specimen("A", "MOONDUST", "BUCKET", 1), specimen("a", "PLASMA", "", 1)),
                event("v1")));
    assertThat(RULES.of(protocol))
        .extracting(Fault::pointer)
        .containsExactly(
            "/events/0/anticipated/0/type",
            "/events/0/anticipated/0/tubeFormat",
            "/events/0/anticipated/1/code",
            "/events/1/code");
  }

  @Test
  void aliquotsOfTheTubesOwnTypeTakeNoMoreThanItHolds() {
    assertThat(faults(aliquots("PLASMA", 3, 4, Optional.empty()))).isEmpty();
    assertThat(faults(aliquots("PLASMA", 3, 3, Optional.empty()))).isEmpty();
    assertThat(faults(aliquots("PLASMA", 2, 3, Optional.of("PLASMA"))))
        .containsExactly("/events/0/anticipated/0/aliquots");
    assertThat(faults(aliquots("WHOLE_BLOOD", 2, 3, Optional.of("PLASMA")))).isEmpty();
  }

  @Test
  void nothingIsMeantToBeKeptWarmerThanItsTypeBears() {
    var kept = specimen("A", "PLASMA", "", 1);
    assertThat(faults(stored(kept, StorageClass.FREEZER)))
        .containsExactly("/events/0/anticipated/0/storageClass");
    assertThat(faults(stored(kept, StorageClass.DEEP_FREEZER))).isEmpty();
    var divided = aliquots("WHOLE_BLOOD", 9, 3, Optional.of("PLASMA"));
    assertThat(faults(stored(divided, StorageClass.FRIDGE)))
        .containsExactly("/events/0/anticipated/0/storageClass");
  }

  private static List<String> faults(PlannedSpecimen specimen) {
    var protocol = new Protocol("Study", Optional.empty(), List.of(event("V1", specimen)));
    return RULES.of(protocol).stream().map(Fault::pointer).toList();
  }

  private static PlannedSpecimen aliquots(
      String type, int holds, int count, Optional<String> aliquotType) {
    return new PlannedSpecimen(
        "A",
        type,
        Optional.empty(),
        BigDecimal.valueOf(holds),
        Optional.of(
            new PlannedAliquots(count, new BigDecimal("0.75"), aliquotType, Optional.empty())),
        Optional.empty());
  }

  private static PlannedSpecimen stored(PlannedSpecimen of, StorageClass storageClass) {
    return new PlannedSpecimen(
        of.code(),
        of.type(),
        of.tubeFormat(),
        of.quantity(),
        of.aliquots(),
        Optional.of(storageClass));
  }

  private static PlannedSpecimen specimen(String code, String type, String format, int quantity) {
    return new PlannedSpecimen(
        code,
        type,
        Optional.of(format).filter(text -> !text.isEmpty()),
        BigDecimal.valueOf(quantity),
        Optional.empty(),
        Optional.empty());
  }

  private static PlannedEvent event(String code, PlannedSpecimen... specimens) {
    return new PlannedEvent(code, "Visit", 0, Optional.empty(), Optional.of(List.of(specimens)));
  }
}
