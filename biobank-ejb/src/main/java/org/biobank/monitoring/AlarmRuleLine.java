package org.biobank.monitoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.biobank.shared.HasCode;

/**
 * The rule that holds for a container.
 *
 * @param statedBy the container that states it: itself or the nearest around it; absent: none
 * @param version of its own rule, 0 without one; to be changed with
 * @param setPointCelsius of the nearest container that has one
 */
public record AlarmRuleLine(
    String container,
    Optional<String> statedBy,
    Optional<BigDecimal> setPointCelsius,
    Optional<AlarmRule> rule,
    int version)
    implements HasCode {
  @Override
  public String code() {
    return container;
  }
}
