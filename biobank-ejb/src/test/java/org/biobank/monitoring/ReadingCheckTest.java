package org.biobank.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biobank.monitoring.Samples.NOW;
import static org.biobank.monitoring.Samples.PROBE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.junit.jupiter.api.Test;

class ReadingCheckTest {
  private static final Barcode CODE = new Barcode("TP-1");
  private static final Instant PLACED = NOW.minusSeconds(3_600);

  private final ReadingCheck check =
      new ReadingCheck(
          Map.of(
              CODE, new Probe(PROBE, "TP-1", "Probe", UUID.randomUUID(), "HDB", Optional.empty())),
          Map.of(
              PROBE,
              List.of(
                  new Assignment(
                      UUID.randomUUID(),
                      PROBE,
                      Optional.of("FRZ-1"),
                      Optional.empty(),
                      PLACED,
                      Optional.empty()))),
          ReadingFormat.CSV,
          NOW);

  @Test
  void aReadingWithoutAContainerIsTakenHoweverOld() {
    assertThat(check.accepted(sent("tp-1", Optional.empty(), NOW.minusSeconds(86_400), "-80")))
        .isPresent();
  }

  @Test
  void theContainerSaidMustBeTheOneOfThatTime() {
    assertThat(check.accepted(sent("TP-1", Optional.of("frz-1"), PLACED, "-80"))).isPresent();
    assertThat(check.accepted(sent("TP-1", Optional.of("FRZ-1"), PLACED.minusSeconds(1), "-80")))
        .isEmpty();
    assertThat(check.accepted(sent("TP-1", Optional.of("FRZ-2"), NOW, "-80"))).isEmpty();
    assertThatThrownBy(check::finish)
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.members().get("errors"))
                    .asString()
                    .contains("row 7, column container", "nothing at all", "FRZ-1"));
  }

  @Test
  void unknownProbesTheFutureAndTheImpossibleAreNamedTogether() {
    assertThat(check.accepted(sent("TP-9", Optional.empty(), NOW.plusSeconds(600), "-280")))
        .isEmpty();
    assertThatThrownBy(check::finish)
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.members().get("errors"))
                    .asString()
                    .contains("column probe", "column at", "column value"));
  }

  private static SentReading sent(
      String probe, Optional<String> container, Instant at, String celsius) {
    return new SentReading(
        7, new Barcode(probe), container.map(Barcode::new), at, new BigDecimal(celsius));
  }
}
