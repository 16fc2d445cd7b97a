package org.biobank.scanner.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;

/** Dates and times as GS1 writes them: GS1 General Specifications 3.4 and 7.12. */
public final class CalendarText {
  private CalendarText() {}

  /**
   * The day meant by YYMMDD; DD 00 means the last day of the month.
   *
   * @param now the year in which the text is read, which decides the century
   * @throws DateTimeException if there is no such day
   */
  public static LocalDate day(String yymmdd, Year now) {
    var month = YearMonth.of(year(number(yymmdd, 0, 2), now), number(yymmdd, 2, 4));
    int day = number(yymmdd, 4, 6);
    return day == 0 ? month.atEndOfMonth() : month.atDay(day);
  }

  /**
   * GS1 General Specifications 7.12, "Determination of century in dates": a year 51 to 99 ahead is
   * of the last century, one 50 to 99 behind is of the next.
   */
  static int year(int twoDigits, Year now) {
    int century = now.getValue() / 100 * 100;
    int ahead = twoDigits - now.getValue() % 100;
    if (ahead >= 51) {
      return century - 100 + twoDigits;
    }
    return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits;
  }

  static boolean isDay(String yymmdd) {
    return !yymmdd.endsWith("00") && isDayOrMonth(yymmdd);
  }

  /** 2000 is a leap year and no other year that two digits can mean before 2050 is a turn. */
  static boolean isDayOrMonth(String yymmdd) {
    int day = number(yymmdd, 4, 6);
    return isDate(2000 + number(yymmdd, 0, 2), number(yymmdd, 2, 4), day == 0 ? 1 : day);
  }

  static boolean isLongDay(String yyyymmdd) {
    return isDate(number(yyyymmdd, 0, 4), number(yyyymmdd, 4, 6), number(yyyymmdd, 6, 8));
  }

  static boolean isHourMinute(String hhmm) {
    try {
      LocalTime.of(number(hhmm, 0, 2), number(hhmm, 2, 4));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDate(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
