package org.biobank.storage.container;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.storage.rule.RuleKind;

/**
 * What a container is to be from now on; a member that is absent stays as it was.
 *
 * @param setPointCelsius degrees Celsius
 * @param status ACTIVE, DEFROSTING or RETIRED
 * @param rules all the rules it states, in place of those it stated; a kind left out: it says
 *     nothing about it
 */
public record ContainerChange(
    Optional<@Size(min = 1, max = NAME_LENGTH_MAX) String> name,
    Optional<
            @DecimalMin(SET_POINT_MIN) @DecimalMax(SET_POINT_MAX) @Digits(integer = 3, fraction = 1)
            BigDecimal>
        setPointCelsius,
    Optional<ContainerStatus> status,
    Optional<Map<RuleKind, @NotNull Set<@Size(min = 1, max = 40) String>>> rules) {
  public static final int NAME_LENGTH_MAX = 120;

  /** Absolute zero, about; and what no store is warmer than. */
  public static final String SET_POINT_MIN = "-273.1";

  public static final String SET_POINT_MAX = "100";
}
