package org.biobank.storage.arrangement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.storage.container.ContainerChange;

/**
 * A container to be built, with all it is to hold: a whole freezer in one request.
 *
 * @param type code of its type
 * @param site where it stands; to be given only without a parent
 * @param place absent: it stands in no other container
 * @param setPointCelsius absent: as the containers around it
 * @param levels what it holds, from the outermost inwards: each container of a level gets as many
 *     of the next
 */
public record ContainerOrder(
    @NotBlank @Size(max = 24) String type,
    @NotNull Barcode code,
    @NotBlank @Size(max = ContainerChange.NAME_LENGTH_MAX) String name,
    Optional<@Size(max = 16) String> site,
    Optional<ContainerPlace> place,
    Optional<
            @DecimalMin(ContainerChange.SET_POINT_MIN) @DecimalMax(ContainerChange.SET_POINT_MAX)
            @Digits(integer = 3, fraction = 1) BigDecimal>
        setPointCelsius,
    @NotNull @Size(max = 6) @Valid List<Level> levels) {

  public ContainerOrder {
    levels = levels == null ? List.of() : List.copyOf(levels);
  }

  /**
   * What each container of the level before holds.
   *
   * @param count in each; they take its places in the order in which its type is filled
   * @param code pattern of their codes; {@code {parent}} stands for the code around, {@code {n}}
   *     and {@code {nn}} for the number from 1, {@code {place}} for the name of the place
   * @param name pattern of their names, likewise
   */
  public record Level(
      @NotBlank @Size(max = 24) String type,
      @Positive @Max(1000) int count,
      @NotBlank @Size(max = 60) String code,
      @NotBlank @Size(max = 60) String name) {}
}
