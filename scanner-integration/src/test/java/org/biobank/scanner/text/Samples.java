package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Values that keep the format of an application identifier, made from that format. */
final class Samples {
  /** Texts that keep the rules which few texts keep. */
  private static final Map<String, List<String>> FEW =
      Map.ofEntries(
          Map.entry("hour", List.of("00", "23")),
          Map.entry("minute", List.of("00", "59")),
          Map.entry("second", List.of("00", "59")),
          Map.entry("hour-minute", List.of("0000", "2359")),
          Map.entry("country", List.of("276", "004", "894")),
          Map.entry("country-or-999", List.of("999", "756")),
          Map.entry("country-letters", List.of("DE", "CH")),
          Map.entry("currency", List.of("978", "756")),
          Map.entry("package-type", List.of("8", "X20")),
          Map.entry("sex", List.of("0", "9")),
          Map.entry("yes-no", List.of("0", "1")),
          Map.entry("winding", List.of("0", "9")),
          Map.entry("zero", List.of("0")),
          Map.entry("hyphen", List.of("-")),
          Map.entry("importer-index", List.of("_", "a")),
          Map.entry("media-type", List.of("01", "10", "80", "99")),
          Map.entry("piece-of-total", List.of("0102", "9999")),
          Map.entry("place-of-total", List.of("1/1", "2/3")),
          Map.entry("iban", List.of("DE89370400440532013000", "GB82WEST12345698765432")),
          Map.entry("latitude", List.of("0000000000", "1800000000")),
          Map.entry("longitude", List.of("3600000000")),
          Map.entry("long-day", List.of("20240229", "19001231")),
          Map.entry("day", List.of("240229", "491231", "510101")),
          Map.entry("day-or-month", List.of("240229", "260200", "510101")));

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
    return oneOfFew(part).orElseGet(() -> free(part, length));
  }

  private String free(ValueFormat.Part part, int length) {
    if (has(part, "percent-encoded")) {
      return "%2F" + characters(part.set(), Math.max(0, length - 3)).replace('%', '+');
    }
    return has(part, "not-zero") || has(part, "no-leading-zero")
        ? "7" + digits(length - 1)
        : characters(part.set(), length);
  }

  private Optional<String> oneOfFew(ValueFormat.Part part) {
    for (var rule : FEW.entrySet()) {
      if (has(part, rule.getKey())) {
        var texts = rule.getValue();
        return Optional.of(texts.get(random.nextInt(texts.size())));
      }
    }
    return Optional.empty();
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
