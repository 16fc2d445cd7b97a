package org.biobank.scanner.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content rules by the names that the table of application identifiers uses: what the syntax
 * checks of the GS1 Barcode Syntax Dictionary demand. Its two rules for North American coupons are
 * left out; no specimen carries one.
 */
final class ContentRules {
  private static final Map<String, ContentRule> BY_NAME =
      Map.ofEntries(
          entry(
              "check-digit",
              new ContentRule(
                  "the right check digit",
                  v -> CheckDigit.GS1_MOD_10.isValid(v) ? ContentRule.NONE : v.length() - 1)),
          entry(
              "check-pair",
              new ContentRule(
                  "the right pair of check characters",
                  v -> CheckPair.isValid(v) ? ContentRule.NONE : Math.max(0, v.length() - 2))),
          entry("prefix", companyPrefixFrom(0)),
          entry("prefix-at-2", companyPrefixFrom(1)),
          entry("day", ContentRule.whole("a day YYMMDD", CalendarText::isDay)),
          entry(
              "day-or-month",
              ContentRule.whole("a day YYMMDD, DD 00 for none", CalendarText::isDayOrMonth)),
          entry("long-day", ContentRule.whole("a day YYYYMMDD", CalendarText::isLongDay)),
          entry("hour", ContentRule.whole("an hour 00 to 23", v -> isUpTo(v, 23))),
          entry("minute", ContentRule.whole("a minute 00 to 59", v -> isUpTo(v, 59))),
          entry("second", ContentRule.whole("a second 00 to 59", v -> isUpTo(v, 59))),
          entry("hour-minute", ContentRule.whole("a time hhmm", CalendarText::isHourMinute)),
          entry("country", oneOf("a country number of ISO 3166-1", CodeLists.COUNTRY_NUMBERS)),
          entry(
              "country-or-999",
              ContentRule.whole(
                  "a country number of ISO 3166-1, or 999",
                  v -> v.equals("999") || CodeLists.COUNTRY_NUMBERS.contains(v))),
          entry("country-letters", oneOf("two country letters of ISO 3166-1", CodeLists.COUNTRIES)),
          entry("currency", oneOf("a currency number of ISO 4217", CodeLists.CURRENCY_NUMBERS)),
          entry(
              "package-type",
              oneOf("a package type of UN/ECE Recommendation 21", CodeLists.PACKAGE_TYPES)),
          entry("sex", oneOf("a sex of ISO/IEC 5218", Set.of("0", "1", "2", "9"))),
          entry("yes-no", oneOf("1 for yes, 0 for no", Set.of("0", "1"))),
          entry("winding", oneOf("a winding direction 0, 1 or 9", Set.of("0", "1", "9"))),
          entry("zero", ContentRule.whole("zero", ContentRules::isZero)),
          entry("not-zero", ContentRule.whole("more than zero", v -> !isZero(v))),
          entry(
              "no-leading-zero",
              ContentRule.whole(
                  "a number without leading zeros", v -> v.length() == 1 || !v.startsWith("0"))),
          entry(
              "has-non-digit",
              ContentRule.whole("a character that is no digit", v -> !v.matches("\\d*"))),
          entry("hyphen", ContentRule.whole("a hyphen for below zero", "-"::equals)),
          entry(
              "importer-index",
              ContentRule.whole("an importer index", v -> v.matches("[-0-9A-Z_a-z]"))),
          entry(
              "media-type",
              ContentRule.whole("an AIDC media type", v -> v.matches("0[1-9]|10|[89]\\d"))),
          entry("percent-encoded", new ContentRule("%hh escapes", ContentRules::badEscapeIn)),
          entry(
              "piece-of-total",
              ContentRule.whole("a piece and a total", ContentRules::isPieceOfTotal)),
          entry(
              "place-of-total",
              ContentRule.whole("a place/total", v -> v.matches("[1-9]/[1-9]") && isOrdered(v))),
          entry("iban", ContentRule.whole("an IBAN of ISO 13616", ContentRules::isIban)),
          entry("latitude", ContentRule.whole("a latitude", v -> Long.parseLong(v) <= 1800000000L)),
          entry(
              "longitude",
              ContentRule.whole("a longitude", v -> Long.parseLong(v) <= 3600000000L)));

  /** The shortest company prefix that GS1 licenses. */
  private static final int PREFIX_DIGITS = 4;

  private ContentRules() {}

  static ContentRule named(String name) {
    return Optional.ofNullable(BY_NAME.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no content rule is called " + name));
  }

  private static ContentRule oneOf(String demands, Set<String> codes) {
    return ContentRule.whole(demands, codes::contains);
  }

  private static ContentRule companyPrefixFrom(int from) {
    return new ContentRule(
        "a GS1 company prefix of at least four digits",
        value -> {
          for (int i = from; i < from + PREFIX_DIGITS; i++) {
            if (i >= value.length() || !CharacterSet.DIGITS.contains(value.charAt(i))) {
              return Math.min(i, value.length() - 1);
            }
          }
          return ContentRule.NONE;
        });
  }

  private static boolean isUpTo(String digits, int most) {
    return Integer.parseInt(digits) <= most;
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(c -> c == '0');
  }

  private static int badEscapeIn(String value) {
    for (int i = value.indexOf('%'); i >= 0; i = value.indexOf('%', i + 1)) {
      if (i + 2 >= value.length()
          || Character.digit(value.charAt(i + 1), 16) < 0
          || Character.digit(value.charAt(i + 2), 16) < 0) {
        return i;
      }
    }
    return ContentRule.NONE;
  }

  private static boolean isPieceOfTotal(String value) {
    int half = value.length() / 2;
    int piece = Integer.parseInt(value.substring(0, half));
    return piece > 0 && piece <= Integer.parseInt(value.substring(half));
  }

  private static boolean isOrdered(String placeSlashTotal) {
    return placeSlashTotal.charAt(0) <= placeSlashTotal.charAt(2);
  }

  /**
   * ISO 13616-1 6.1: the country and check digits go to the end, letters count 10 to 35, mod 97.
   */
  private static boolean isIban(String value) {
    if (!value.matches("[A-Z]{2}\\d{2}[0-9A-Z]{1,30}")
        || !CodeLists.COUNTRIES.contains(value.substring(0, 2))) {
      return false;
    }
    int remainder = 0;
    for (int i = 0; i < value.length(); i++) {
      int number = Character.digit(value.charAt((i + 4) % value.length()), 36);
      remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
    }
    return remainder == 1;
  }
}
