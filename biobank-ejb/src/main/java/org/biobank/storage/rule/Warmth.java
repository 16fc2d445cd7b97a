package org.biobank.storage.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.shared.PlainDecimal;
import org.biobank.shared.Refusal;

/** Whether a set point is cold enough: a tube that must be kept at -80 is refused by -20. */
public final class Warmth {
  private Warmth() {}

  public static Optional<Refusal> refusal(
      TubeProfile tube, Optional<BigDecimal> setPointCelsius, String container) {
    return setPointCelsius
        .filter(setPoint -> setPoint.compareTo(tube.storageCelsiusMax()) > 0)
        .map(
            setPoint ->
                new Refusal(
                    "too-warm",
                    "%s keeps at %s °C or colder, %s stands at %s °C; take a colder one."
                        .formatted(
                            tube.typeName(),
                            PlainDecimal.shown(tube.storageCelsiusMax()),
                            container,
                            PlainDecimal.shown(setPoint))));
  }
}
