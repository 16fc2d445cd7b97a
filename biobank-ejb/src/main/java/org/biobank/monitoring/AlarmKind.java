package org.biobank.monitoring;

import java.math.BigDecimal;

/** What is wrong. */
public enum AlarmKind {
  TOO_WARM,
  TOO_COLD,
  NO_SIGNAL,
  FILL;

  /** Grows with what is bad: the temperature, or for the cold side its opposite. */
  BigDecimal badness(BigDecimal celsius) {
    return this == TOO_COLD ? celsius.negate() : celsius;
  }
}
