package org.biobank.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A specimen that a protocol plans.
 *
 * @param tubeFormat absent: any
 * @param quantity expected, in the unit of the type
 * @param storageClass of what is kept in the end; absent: as its type asks
 */
public record PlannedSpecimen(
    @NotNull @Pattern(regexp = PlannedEvent.CODE) String code,
    @NotBlank @Size(max = 24) String type,
    Optional<@Size(max = 24) String> tubeFormat,
    @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantity,
    Optional<@Valid PlannedAliquots> aliquots,
    Optional<StorageClass> storageClass) {

  /**
   * What it is to be divided into.
   *
   * @param quantity of each, in the unit of their type
   * @param type absent: the type of the tube
   * @param tubeFormat absent: any
   */
  public record PlannedAliquots(
      @Min(1) @Max(96) int count,
      @NotNull @Positive @Digits(integer = 10, fraction = 4) BigDecimal quantity,
      Optional<@Size(max = 24) String> type,
      Optional<@Size(max = 24) String> tubeFormat) {
    BigDecimal total() {
      return quantity.multiply(BigDecimal.valueOf(count));
    }
  }

  /** What the aliquots are, or the tube itself where there are none. */
  String keptType() {
    return aliquots.flatMap(PlannedAliquots::type).orElse(type);
  }

  String key() {
    return code.toUpperCase(Locale.ROOT);
  }
}
