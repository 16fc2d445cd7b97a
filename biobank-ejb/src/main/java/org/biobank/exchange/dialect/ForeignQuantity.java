package org.biobank.exchange.dialect;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biobank.shared.PlainDecimal;

/**
 * A quantity in one of our units, from the way another system writes it.
 *
 * @param unit UCUM
 */
record ForeignQuantity(BigDecimal value, String unit) {
  /**
   * How many of ours one of theirs is.
   *
   * @param unit UCUM
   */
  private record Measure(String factor, String unit) {}

  private static final Measure MILLILITRE = new Measure("1", "mL");
  private static final Measure MILLIGRAM = new Measure("1", "mg");
  private static final Measure MICROGRAM = new Measure("1", "ug");
  private static final Measure ONE_CELL = new Measure("0.000001", "10*6");
  private static final Measure GRAM = new Measure("1000", "mg");
  private static final Measure MICROLITRE = new Measure("0.001", "mL");

  private static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          Map.entry("ml", MILLILITRE),
          Map.entry("ul", MICROLITRE),
          Map.entry("µl", MICROLITRE),
          Map.entry("l", new Measure("1000", "mL")),
          Map.entry("mg", MILLIGRAM),
          Map.entry("g", GRAM),
          Map.entry("gm", GRAM),
          Map.entry("kg", new Measure("1000000", "mg")),
          Map.entry("ug", MICROGRAM),
          Map.entry("µg", MICROGRAM),
          Map.entry("ng", new Measure("0.001", "ug")),
          Map.entry("count", ONE_CELL),
          Map.entry("cells", ONE_CELL));

  /** Absent where the unit is none that we know. */
  static Optional<ForeignQuantity> of(BigDecimal value, String unit) {
    return Optional.ofNullable(MEASURES.get(unit.strip().toLowerCase(Locale.ROOT)))
        .map(
            measure ->
                new ForeignQuantity(
                    value.multiply(new BigDecimal(measure.factor())), measure.unit()));
  }

  /** Its value is of few digits, as {@link PlainDecimal} reads no others. */
  String text() {
    return PlainDecimal.text(value).orElseThrow();
  }
}
