package org.biobank.exchange.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.biobank.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTimesTest {
  private static final ForeignTimes BERLIN =
      new ForeignTimes(ZoneId.of("Europe/Berlin"), DateOrder.UNSTATED);

  @ParameterizedTest
  @CsvSource({
    "2025-04-03 09:30, 2025-04-03T07:30:00Z",
    "2025-04-03T09:30:15, 2025-04-03T07:30:15Z",
    "2025-04-03, 2025-04-02T22:00:00Z",
    "2025/4/3 9:30, 2025-04-03T07:30:00Z",
    "03-Apr-2025 09:30, 2025-04-03T07:30:00Z",
    "3 April 2025, 2025-04-02T22:00:00Z",
    "03.04.2025 09:30, 2025-04-03T07:30:00Z",
    "23/04/2025 9:30 pm, 2025-04-23T19:30:00Z",
    "04-23-2025 21:30, 2025-04-23T19:30:00Z",
    "05/05/2025, 2025-05-04T22:00:00Z",
    "2025-12-03T09:30:00Z, 2025-12-03T09:30:00Z",
    "2025-12-03T09:30:00-05:00, 2025-12-03T14:30:00Z"
  })
  void whatCanBeReadOneWayIsReadInTheZoneOfTheFile(String text, Instant meant) {
    assertThat(BERLIN.read(text)).isEqualTo(new ForeignTimes.At(meant));
  }

  @Test
  void aDateThatCanBeReadTwoWaysIsNotGuessed() {
    assertThat(BERLIN.read("03/04/2025")).isInstanceOf(ForeignTimes.TwoWays.class);
    assertThat(read("03/04/2025", DateOrder.DAY_FIRST)).isEqualTo(at("2025-04-03T00:00:00Z"));
    assertThat(read("03/04/2025", DateOrder.MONTH_FIRST)).isEqualTo(at("2025-03-04T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2025-02-30",
        "31/31/2025",
        "2025-04-03 25:10",
        "12:30",
        "1/2/25",
        "3 Foo 2025"
      })
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(BERLIN.read(text)).isInstanceOf(ForeignTimes.Unreadable.class);
  }

  @Test
  void aDateReadsBackInWhateverOrderItWasWrittenIfTheOrderIsSaid() {
    var random = new Random(20251);
    for (int i = 0; i < 2_000; i++) {
      var day = LocalDate.ofEpochDay(random.nextInt(30_000));
      var meant = new ForeignTimes.At(day.atStartOfDay().toInstant(ZoneOffset.UTC));
      assertThat(read(written(day, "dd/MM/yyyy"), DateOrder.DAY_FIRST)).isEqualTo(meant);
      assertThat(read(written(day, "M-d-yyyy"), DateOrder.MONTH_FIRST)).isEqualTo(meant);
      assertThat(read(written(day, "dd-MMM-yyyy"), DateOrder.UNSTATED)).isEqualTo(meant);
    }
  }

  @Test
  void whatASenderSaysOfDatesIsKnownOrRefused() {
    assertThat(ForeignTimes.of(Optional.of("day_first"), Optional.of("Europe/Berlin")))
        .isEqualTo(new ForeignTimes(ZoneId.of("Europe/Berlin"), DateOrder.DAY_FIRST));
    assertThat(ForeignTimes.of(Optional.empty(), Optional.empty()))
        .isEqualTo(ForeignTimes.UNSTATED);
    assertThatThrownBy(() -> ForeignTimes.of(Optional.of("year_first"), Optional.empty()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> ForeignTimes.of(Optional.empty(), Optional.of("Mars/Base")))
        .isInstanceOf(Invalid.class);
  }

  private static String written(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }

  private static ForeignTimes.Reading read(String text, DateOrder order) {
    return new ForeignTimes(ZoneOffset.UTC, order).read(text);
  }

  private static ForeignTimes.At at(String instant) {
    return new ForeignTimes.At(Instant.parse(instant));
  }
}
