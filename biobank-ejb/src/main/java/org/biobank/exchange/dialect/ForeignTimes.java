package org.biobank.exchange.dialect;

import static java.time.temporal.ChronoField.AMPM_OF_DAY;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biobank.shared.Invalid;

/**
 * Reads the times that other systems write. They hold no zone, as a rule, and write the day before
 * the month or after it as the user's settings were on the day of the export; so both are asked of
 * whoever imports, and nothing is guessed.
 *
 * @param zone of times without an offset
 */
public record ForeignTimes(ZoneId zone, DateOrder order) {
  /** Nothing was said: UTC, and no date that can be read two ways. */
  static final ForeignTimes UNSTATED = new ForeignTimes(ZoneOffset.UTC, DateOrder.UNSTATED);

  private static final Pattern DATE_AND_TIME =
      Pattern.compile("(?<date>.+?)(?:[ T]+(?<time>\\d{1,2}:.*))?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\2(?<year>\\d{4})");
  private static final Pattern MONTH_IN_WORDS =
      Pattern.compile("(?<day>\\d{1,2})[-/ ](?<month>[A-Za-z]{3})[A-Za-z]*[-/ ](?<year>\\d{4})");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final DateTimeFormatter CLOCK =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[h:mm[:ss] a][H:mm[:ss[.SSS]]]")
          .toFormatter(Locale.ENGLISH);

  /**
   * As an upload or a setting says it.
   *
   * @param order name of a {@link DateOrder}, in whatever case
   * @param zone of the IANA database, as Europe/Berlin, or an offset
   * @throws Invalid if there is none of this name
   */
  public static ForeignTimes of(Optional<String> order, Optional<String> zone) {
    return new ForeignTimes(
        zone.map(ForeignTimes::zone).orElse(ZoneOffset.UTC),
        order.map(ForeignTimes::order).orElse(DateOrder.UNSTATED));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new Invalid("zone", "must be a time zone, as Europe/Berlin or +01:00");
    }
  }

  private static DateOrder order(String text) {
    return Stream.of(DateOrder.values())
        .filter(order -> order.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new Invalid("dateOrder", "must be day_first or month_first"));
  }

  /** What a text says. */
  sealed interface Reading {}

  /** One time. */
  record At(Instant instant) implements Reading {}

  /** A day and a month that can be changed for each other. */
  record TwoWays() implements Reading {}

  /** No time that is known. */
  record Unreadable() implements Reading {}

  /** A date without a time is the first moment of that day. */
  Reading read(String text) {
    var stripped = text.strip();
    var withOffset = offset(stripped);
    if (withOffset.isPresent()) {
      return withOffset.get();
    }
    var parts = DATE_AND_TIME.matcher(stripped);
    if (!parts.matches()) {
      return new Unreadable();
    }
    try {
      var time = time(parts.group("time"));
      return time.isEmpty() ? new Unreadable() : date(parts.group("date"), time.get());
    } catch (DateTimeException impossible) { // the 31st of February, 25 o'clock
      return new Unreadable();
    }
  }

  private static Optional<Reading> offset(String text) {
    if (!text.endsWith("Z") && !text.matches(".*T.*[+-]\\d{2}:?\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new At(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException impossible) {
      return Optional.of(new Unreadable());
    }
  }

  private static Optional<LocalTime> time(String text) {
    if (text == null) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    var parsed = CLOCK.parse(text.strip());
    return parsed.isSupported(HOUR_OF_DAY) || parsed.isSupported(AMPM_OF_DAY)
        ? Optional.of(LocalTime.from(parsed))
        : Optional.empty();
  }

  private Reading date(String text, LocalTime time) {
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return at(day(yearFirst, number(yearFirst, "month"), number(yearFirst, "day")), time);
    }
    var inWords = MONTH_IN_WORDS.matcher(text);
    if (inWords.matches()) {
      var month = MONTHS.get(inWords.group("month").toLowerCase(Locale.ROOT));
      return month == null
          ? new Unreadable()
          : at(day(inWords, month, number(inWords, "day")), time);
    }
    var yearLast = YEAR_LAST.matcher(text);
    return yearLast.matches() ? yearLast(yearLast, time) : new Unreadable();
  }

  private Reading yearLast(Matcher date, LocalTime time) {
    int first = number(date, "first");
    int second = number(date, "second");
    return switch (orderOf(date.group("mark"), first, second)) {
      case DAY_FIRST -> at(day(date, second, first), time);
      case MONTH_FIRST -> at(day(date, first, second), time);
      case UNSTATED -> new TwoWays();
    };
  }

  /** Points stand between day, month and year in that order wherever they are in use. */
  private DateOrder orderOf(String mark, int first, int second) {
    if (order != DateOrder.UNSTATED) {
      return order;
    }
    if (mark.equals(".") || first > 12 || first == second) {
      return DateOrder.DAY_FIRST;
    }
    return second > 12 ? DateOrder.MONTH_FIRST : DateOrder.UNSTATED;
  }

  private static LocalDate day(Matcher date, int month, int day) {
    return LocalDate.of(number(date, "year"), month, day);
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }

  private Reading at(LocalDate day, LocalTime time) {
    return new At(LocalDateTime.of(day, time).atZone(zone).toInstant());
  }
}
