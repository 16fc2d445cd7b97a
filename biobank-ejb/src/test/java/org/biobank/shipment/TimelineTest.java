package org.biobank.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final List<UpdateKind> KINDS = List.of(UpdateKind.values());
  private static final BigDecimal MINUS_60 = new BigDecimal("-60.0");
  private static final Timeline.Handover TO_TOM = new Timeline.Handover("tom", NINE);

  @Test
  void withoutReportsTheParcelIsWithTheCourierWhoTookIt() {
    var timeline = Timeline.of(TO_TOM, List.of());
    assertThat(timeline.status()).isEqualTo(ShipmentStatus.HANDED_OVER);
    assertThat(timeline.custodian()).isEqualTo("tom");
    assertThat(timeline.deliveredAt()).isEmpty();
  }

  @Test
  void aLateReportOfTheRoadDoesNotTakeADeliveryBack() {
    var delivered = report("lena", UpdateKind.DELIVERED, 300, 301);
    var onTheRoad = report("tom", UpdateKind.IN_TRANSIT, 60, 400);
    var timeline = Timeline.of(TO_TOM, List.of(delivered)).with(onTheRoad);
    assertThat(timeline.status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(timeline.custodian()).isEqualTo("lena");
    assertThat(timeline.isLate(onTheRoad)).isTrue();
    assertThat(timeline.isLate(delivered)).isFalse();
    assertThat(timeline.inEventOrder()).containsExactly(onTheRoad, delivered);
  }

  @Test
  void aReportFromTheRoadAfterTheDeliveryChangesNoStatus() {
    var timeline =
        Timeline.of(
            TO_TOM,
            List.of(
                report("tom", UpdateKind.DELIVERED, 300, 300),
                report("tom", UpdateKind.EXCEPTION, 310, 310)));
    assertThat(timeline.status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void theSecondCourierHoldsItOnceTheSecondCourierReports() {
    var timeline =
        Timeline.of(
            TO_TOM,
            List.of(
                report("tom", UpdateKind.PICKED_UP, 5, 5),
                report("lena", UpdateKind.PICKED_UP, 120, 121)));
    assertThat(timeline.custodian()).isEqualTo("lena");
  }

  @Test
  void whoReportsFromBeforeTheHandoverDoesNotHoldIt() {
    var early = report("lena", UpdateKind.IN_TRANSIT, -30, 10);
    assertThat(Timeline.of(TO_TOM, List.of(early)).custodian()).isEqualTo("tom");
  }

  @Test
  void exactlyTheLimitIsNoExcursionAndATenthWarmerIsOne() {
    assertThat(Timeline.of(TO_TOM, List.of(at("-60.0"))).hasExcursion(MINUS_60)).isFalse();
    assertThat(Timeline.of(TO_TOM, List.of(at("-59.9"))).hasExcursion(MINUS_60)).isTrue();
  }

  @Test
  void theSameReportIsTheSameHoweverItsTemperatureIsWritten() {
    var once = at("-61.0");
    var again =
        new CourierUpdate(
            once.id(),
            once.courier(),
            once.kind(),
            once.occurredAt(),
            NINE.plusSeconds(9_999),
            Optional.of(new BigDecimal("-61")),
            once.place(),
            once.note());
    assertThat(once.saysTheSameAs(again)).isTrue();
    assertThat(once.saysTheSameAs(at("-61.0"))).isFalse();
  }

  /** Property: over random reports, any order of arrival with any repetitions gives one state. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 42, 20_261_123})
  void anyOrderAndAnyRepetitionsOfTheSameReportsGiveTheSameState(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var reports = reports(random);
      var expected = state(Timeline.of(TO_TOM, reports));
      var arrivals = new ArrayList<>(reports);
      reports.stream().filter(any -> random.nextBoolean()).forEach(arrivals::add);
      Collections.shuffle(arrivals, random);
      var timeline = Timeline.of(TO_TOM, List.of());
      for (var report : arrivals) {
        timeline = timeline.with(report);
      }
      assertThat(state(timeline)).as("seed %s, round %s", seed, round).isEqualTo(expected);
    }
  }

  /** Property: one report more never leads back in the state machine. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 42, 20_261_123})
  void oneReportMoreNeverSetsTheStateBack(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var timeline = Timeline.of(TO_TOM, List.of());
      for (var report : reports(random)) {
        var after = timeline.with(report);
        assertThat(after.status())
            .as("seed %s, round %s", seed, round)
            .isGreaterThanOrEqualTo(timeline.status());
        timeline = after;
      }
    }
  }

  private record State(
      ShipmentStatus status,
      String custodian,
      Optional<Instant> deliveredAt,
      boolean excursion,
      List<CourierUpdate> order) {}

  private static State state(Timeline timeline) {
    return new State(
        timeline.status(),
        timeline.custodian(),
        timeline.deliveredAt(),
        timeline.hasExcursion(MINUS_60),
        timeline.inEventOrder());
  }

  private static List<CourierUpdate> reports(Random random) {
    var reports = new ArrayList<CourierUpdate>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      // few minutes, so that equal event times occur
      var report =
          report(
              random.nextBoolean() ? "tom" : "lena",
              kind,
              random.nextInt(-2, 6),
              random.nextInt(9));
      var celsius = new BigDecimal(random.nextInt(-650, -550)).movePointLeft(1);
      reports.add(
          random.nextBoolean() ? report : with(report, celsius, new UUID(random.nextLong(), i)));
    }
    return reports;
  }

  private static CourierUpdate at(String celsius) {
    return with(
        report("tom", UpdateKind.IN_TRANSIT, 10, 10), new BigDecimal(celsius), UUID.randomUUID());
  }

  private static CourierUpdate with(CourierUpdate report, BigDecimal celsius, UUID id) {
    return new CourierUpdate(
        id,
        report.courier(),
        report.kind(),
        report.occurredAt(),
        report.recordedAt(),
        Optional.of(celsius),
        report.place(),
        report.note());
  }

  private static CourierUpdate report(
      String courier, UpdateKind kind, int occurredMinute, int recordedMinute) {
    return new CourierUpdate(
        UUID.randomUUID(),
        courier,
        kind,
        minute(occurredMinute),
        minute(recordedMinute),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Instant minute(int minute) {
    return NINE.plus(Duration.ofMinutes(minute));
  }
}
