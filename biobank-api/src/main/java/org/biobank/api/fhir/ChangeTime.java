package org.biobank.api.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biobank.shared.Invalid;

/**
 * A limit on the time of change, as FHIR R4 search writes dates: {@code gt2026-11-23T17:00:00Z}. A
 * value of less precision is an interval; one without a zone is UTC.
 *
 * @param from included
 * @param until excluded
 */
record ChangeTime(Optional<Instant> from, Optional<Instant> until) {
  static final ChangeTime ANY = new ChangeTime(Optional.empty(), Optional.empty());
  private static final Pattern VALUE =
      Pattern.compile("(eq|ge|gt|sa|le|lt|eb)?([0-9T:.Z+-]{4,35})");
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;
  private static final int MICROSECOND_DIGITS = 6;

  /** From one instant on. */
  static ChangeTime since(Instant instant) {
    return new ChangeTime(Optional.of(instant), Optional.empty());
  }

  /** All of them at once. */
  static ChangeTime all(List<String> values) {
    return values.stream().map(ChangeTime::of).reduce(ANY, ChangeTime::and);
  }

  static ChangeTime of(String value) {
    var match = VALUE.matcher(value.strip().replace(' ', '+'));
    if (!match.matches()) {
      throw refusal();
    }
    var interval = interval(match.group(2));
    var start = interval.from();
    var end = interval.until();
    return switch (Optional.ofNullable(match.group(1)).orElse("eq")) {
      case "gt", "sa" -> new ChangeTime(end, Optional.empty());
      case "ge" -> new ChangeTime(start, Optional.empty());
      case "lt", "eb" -> new ChangeTime(Optional.empty(), start);
      case "le" -> new ChangeTime(Optional.empty(), end);
      default -> interval;
    };
  }

  private ChangeTime and(ChangeTime other) {
    return new ChangeTime(
        Stream.of(from, other.from).flatMap(Optional::stream).max(Instant::compareTo),
        Stream.of(until, other.until).flatMap(Optional::stream).min(Instant::compareTo));
  }

  private static ChangeTime interval(String value) {
    try {
      return switch (value.length()) {
        case YEAR_LENGTH -> months(YearMonth.of(Integer.parseInt(value), 1), 12);
        case MONTH_LENGTH -> months(YearMonth.parse(value), 1);
        case DAY_LENGTH -> days(LocalDate.parse(value));
        default -> moment(value);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw refusal();
    }
  }

  private static ChangeTime months(YearMonth first, int months) {
    return between(start(first.atDay(1)), start(first.plusMonths(months).atDay(1)));
  }

  private static ChangeTime days(LocalDate day) {
    return between(start(day), start(day.plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static ChangeTime moment(String value) {
    var hasZone =
        value.endsWith("Z") || value.lastIndexOf('+') > 0 || value.lastIndexOf('-') > DAY_LENGTH;
    var start =
        hasZone
            ? OffsetDateTime.parse(value).toInstant()
            : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
    return between(start, start.plusNanos(precisionNanos(value)));
  }

  /** A minute, a second, or a unit of the last digit given, down to the database's microsecond. */
  private static long precisionNanos(String value) {
    var time = value.substring(DAY_LENGTH + 1).replaceAll("[Z+-].*", "");
    if (!time.contains(".")) {
      return time.length() > "00:00".length() ? 1_000_000_000L : 60_000_000_000L;
    }
    int digits = Math.min(MICROSECOND_DIGITS, time.length() - time.indexOf('.') - 1);
    return (long) Math.pow(10, 9.0 - digits);
  }

  private static ChangeTime between(Instant from, Instant until) {
    return new ChangeTime(Optional.of(from), Optional.of(until));
  }

  private static Invalid refusal() {
    return new Invalid(
        "_lastUpdated",
        "must be a date or time, with eq, gt, ge, lt, le, sa or eb before it or nothing");
  }
}
