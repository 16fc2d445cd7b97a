package org.biobank.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biobank.monitoring.Samples.celsius;

import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.shared.Invalid;
import org.junit.jupiter.api.Test;

class AlarmRuleInputTest {
  @Test
  void whatIsLeftOutIsNotWatched() {
    var rule = input(Optional.empty(), Optional.empty(), celsius("-60")).rule();
    assertThat(rule.innermost(AlarmKind.TOO_COLD)).isEmpty();
    assertThat(rule.innermost(AlarmKind.TOO_WARM)).isEqualTo(celsius("-60"));
    assertThat(rule.hysteresis()).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void thresholdsGoFromColdToWarm() {
    var wrong = input(Optional.empty(), celsius("-50"), celsius("-60"));
    assertThatThrownBy(wrong::rule).isInstanceOf(Invalid.class);
    var touching = input(celsius("-60"), Optional.empty(), celsius("-60"));
    assertThatThrownBy(touching::rule).isInstanceOf(Invalid.class);
  }

  private static AlarmRuleInput input(
      Optional<BigDecimal> alarmLow,
      Optional<BigDecimal> warningHigh,
      Optional<BigDecimal> alarmHigh) {
    return new AlarmRuleInput(
        alarmLow,
        Optional.empty(),
        warningHigh,
        alarmHigh,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
