package org.biobank.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bands of temperature in whole degrees Celsius. A temperature between two degrees counts as the
 * warmer of them, so that no band shows less than there was.
 */
public enum TemperatureBand {
  BELOW_MINUS_150("below -150", -273),
  MINUS_150_TO_86("-150..-86", -150),
  MINUS_85_TO_60("-85..-60", -85),
  MINUS_59_TO_35("-59..-35", -59),
  MINUS_34_TO_18("-34..-18", -34),
  MINUS_17_TO_10("-17..-10", -17),
  MINUS_9_TO_5("-9..-5", -9),
  MINUS_4_TO_0("-4..0", -4),
  ABOVE_0("above 0", 1);

  private final String label;
  private final int from;

  TemperatureBand(String label, int from) {
    this.label = label;
    this.from = from;
  }

  static List<TemperatureBand> coldestFirst() {
    return List.of(values());
  }

  public String label() {
    return label;
  }

  /** For SQL: the number of the band, from 0, that a whole degree is in. */
  static String indexOf(String wholeDegrees) {
    return Arrays.stream(values())
        .skip(1)
        .map(band -> Integer.toString(band.from))
        .collect(Collectors.joining(", ", "INTERVAL(" + wholeDegrees + ", ", ")"));
  }
}
