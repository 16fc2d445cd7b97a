package org.biobank.monitoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biobank.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule as people state it; what is left out is not watched.
 *
 * @param hysteresis absent: one degree
 * @param delayMinutes absent: at once
 */
@Schema(
    example =
        """
        {"warningHigh":-70,"alarmHigh":-60,"alarmLow":-95,"hysteresis":1,"delayMinutes":15,
         "silentMinutes":20,"fillPercent":90}""")
public record AlarmRuleInput(
    Optional<@Digits(integer = 3, fraction = 2) BigDecimal> alarmLow,
    Optional<@Digits(integer = 3, fraction = 2) BigDecimal> warningLow,
    Optional<@Digits(integer = 3, fraction = 2) BigDecimal> warningHigh,
    Optional<@Digits(integer = 3, fraction = 2) BigDecimal> alarmHigh,
    Optional<@DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2) BigDecimal>
        hysteresis,
    Optional<@Min(0) @Max(1_440) Integer> delayMinutes,
    Optional<@Min(1) @Max(10_080) Integer> silentMinutes,
    Optional<@Min(1) @Max(100) Integer> fillPercent) {

  /**
   * @throws Invalid if the thresholds are not in order
   */
  AlarmRule rule() {
    requireOrder();
    return new AlarmRule(
        alarmLow,
        warningLow,
        warningHigh,
        alarmHigh,
        hysteresis.orElse(BigDecimal.ONE),
        delayMinutes.orElse(0),
        silentMinutes,
        fillPercent);
  }

  private void requireOrder() {
    var stated =
        Stream.of(alarmLow, warningLow, warningHigh, alarmHigh).flatMap(Optional::stream).toList();
    boolean apart =
        highest(alarmLow, warningLow)
            .flatMap(low -> lowest(warningHigh, alarmHigh).map(high -> low.compareTo(high) < 0))
            .orElse(true);
    if (!apart || !stated.equals(stated.stream().sorted().toList())) {
      throw new Invalid(
          "/alarmLow", "alarmLow, warningLow, warningHigh and alarmHigh go from cold to warm");
    }
  }

  private static Optional<BigDecimal> highest(Optional<BigDecimal> one, Optional<BigDecimal> two) {
    return both(one, two).stream().max(BigDecimal::compareTo);
  }

  private static Optional<BigDecimal> lowest(Optional<BigDecimal> one, Optional<BigDecimal> two) {
    return both(one, two).stream().min(BigDecimal::compareTo);
  }

  private static List<BigDecimal> both(Optional<BigDecimal> one, Optional<BigDecimal> two) {
    return Stream.of(one, two).flatMap(Optional::stream).toList();
  }
}
