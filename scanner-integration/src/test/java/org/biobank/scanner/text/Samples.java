package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Values that keep the format of an application identifier, made from that format. */
final class Samples {
  private static final List<String> DAYS = List.of("240229", "491231", "510101", "990630");

  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  /** Up to {@code most} elements with different identifiers. */
  ElementString elementString(int most) {
    var all = new ArrayList<>(ApplicationIdentifiers.all());
    var elements = new ArrayList<Element>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      var identifier = all.remove(random.nextInt(all.size()));
      elements.add(new Element(identifier, value(identifier)));
    }
    return new ElementString(elements);
  }

  String value(ApplicationIdentifier identifier) {
    return identifier.format().parts().stream()
        .takeWhile(part -> !part.optional() || random.nextBoolean())
        .map(this::part)
        .collect(Collectors.joining());
  }

  private String part(ValueFormat.Part part) {
    int length = part.least() + random.nextInt(part.most() - part.least() + 1);
    if (has(part, "check-pair")) {
      var body = digits(4) + characters(CharacterSet.CSET_82, random.nextInt(18)) + "x";
      return body + CheckPair.compute(body);
    }
    if (has(part, "check-digit")) {
      var body = digits(length - 1);
      return body + CheckDigit.GS1_MOD_10.compute(body);
    }
    if (has(part, "prefix")) {
      return digits(4) + characters(part.set(), Math.max(0, length - 4));
    }
    return fixed(part) != null ? fixed(part) : free(part, length);
  }

  private String free(ValueFormat.Part part, int length) {
    if (has(part, "percent-encoded")) {
      return "%2F" + characters(part.set(), Math.max(0, length - 3)).replace('%', '+');
    }
    return has(part, "not-zero") || has(part, "no-leading-zero")
        ? "7" + digits(length - 1)
        : characters(part.set(), length);
  }

  @SuppressWarnings("NullAway") // absent: no rule asks for one of few texts
  private String fixed(ValueFormat.Part part) {
    var few =
        new String[][] {
          {"hour", "00", "23"},
          {"minute", "00", "59"},
          {"second", "00", "59"},
          {"hour-minute", "0000", "2359"},
          {"country", "276", "004", "894"},
          {"country-or-999", "999", "756"},
          {"country-letters", "DE", "CH"},
          {"currency", "978", "756"},
          {"package-type", "8", "X20"},
          {"sex", "0", "9"},
          {"yes-no", "0", "1"},
          {"winding", "0", "9"},
          {"zero", "0"},
          {"hyphen", "-"},
          {"importer-index", "_", "a"},
          {"media-type", "01", "10", "80", "99"},
          {"piece-of-total", "0102", "9999"},
          {"place-of-total", "1/1", "2/3"},
          {"iban", "DE89370400440532013000", "GB82WEST12345698765432"},
          {"latitude", "0000000000", "1800000000"},
          {"longitude", "3600000000"},
          {"long-day", "20240229", "19001231"},
          {"day", DAYS.get(0), DAYS.get(1), DAYS.get(2), DAYS.get(3)},
          {"day-or-month", DAYS.get(0), "260200", DAYS.get(2)}
        };
    for (String[] rule : few) {
      if (has(part, rule[0])) {
        return rule[1 + random.nextInt(rule.length - 1)];
      }
    }
    return null;
  }

  private static boolean has(ValueFormat.Part part, String rule) {
    return part.rules().contains(ContentRules.named(rule));
  }

  private String digits(int length) {
    return characters(CharacterSet.DIGITS, length);
  }

  private String characters(CharacterSet set, int length) {
    return random
        .ints(length, 0, set.characters().length())
        .mapToObj(i -> String.valueOf(set.characters().charAt(i)))
        .collect(Collectors.joining());
  }
}
