package org.biobank.storage.type;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.biobank.shared.Invalid.Fault;
import org.biobank.storage.grid.AxisScheme;
import org.biobank.storage.grid.FillOrder;
import org.biobank.storage.grid.Grid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What every container of a type is alike in, as people state it.
 *
 * @param holdsSpecimens tubes stand in it; if not, containers do
 * @param grid absent: a bag or bin where it holds tubes, a room or the like where it does not
 * @param tubeLimit the most tubes of a bag; absent: a number nobody meets
 * @param canHold codes of the types that may stand in it; absent or empty: any
 */
@Schema(
    example =
        """
            {"code":"BOX-49","name":"Cryobox 7 x 7","kind":"BOX","holdsSpecimens":true,
             "grid":{"rows":7,"columns":7,"fillOrder":"VT_TOP_DOWN_LEFT_RIGHT"}}""")
public record ContainerTypeTemplate(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,23}") String code,
    @NotBlank @Size(max = 80) String name,
    @NotNull ContainerKind kind,
    boolean holdsSpecimens,
    Optional<@Valid GridTemplate> grid,
    Optional<@Min(1) @Max(BAG_MAX) Integer> tubeLimit,
    Optional<@Size(max = 50) List<@NotNull @Size(max = 24) String>> canHold) {
  static final int BAG_MAX = 32_000;

  /** A bag is a column of numbered places (decision 012). */
  ContainerType type() {
    var none = new Grid(0, 0, AxisScheme.NUMBERS, AxisScheme.NUMBERS);
    var bag = new Grid(tubeLimit.orElse(BAG_MAX), 1, AxisScheme.NUMBERS, AxisScheme.NONE);
    return new ContainerType(
        code,
        name,
        kind,
        grid.map(GridTemplate::grid).orElse(holdsSpecimens ? bag : none),
        grid.map(GridTemplate::order).orElse(FillOrder.HZ_TOP_DOWN_LEFT_RIGHT),
        holdsSpecimens,
        holdsSpecimens && grid.isEmpty(),
        children());
  }

  Set<String> children() {
    return new TreeSet<>(canHold.orElse(List.of()));
  }

  /** What contradicts itself, all of it. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    grid.ifPresent(stated -> faults.addAll(stated.faults()));
    if (tubeLimit.isPresent() && (!holdsSpecimens || grid.isPresent())) {
      faults.add(new Fault("/tubeLimit", "is for bags and bins; a grid says how many it takes"));
    }
    if (holdsSpecimens && !children().isEmpty()) {
      faults.add(new Fault("/canHold", "tubes or containers, never both"));
    }
    return faults;
  }
}
