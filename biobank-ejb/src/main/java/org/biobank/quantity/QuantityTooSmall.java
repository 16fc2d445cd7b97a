package org.biobank.quantity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;
import org.biobank.shared.PlainDecimal;

/** More is to go out of specimens than they hold. Every one is named; nothing was written. */
public final class QuantityTooSmall extends DomainException {
  private static final long serialVersionUID = 1L;

  private final List<Lacking> items;

  /**
   * A specimen that holds too little.
   *
   * @param unit UCUM
   */
  public record Lacking(String barcode, BigDecimal holds, BigDecimal needed, String unit)
      implements Serializable {
    private String words() {
      return "%s holds %s %s; %s %s are to go out."
          .formatted(barcode, PlainDecimal.shown(holds), unit, PlainDecimal.shown(needed), unit);
    }
  }

  QuantityTooSmall(Map<QuantityBalance, BigDecimal> needed) {
    this(
        needed.entrySet().stream()
            .map(
                one ->
                    new Lacking(
                        one.getKey().barcode(),
                        one.getKey().available(),
                        one.getValue(),
                        one.getKey().unit()))
            .toList());
  }

  private QuantityTooSmall(List<Lacking> items) {
    super(
        Category.REFUSED,
        "quantity-too-small",
        items.stream().limit(3).map(Lacking::words).collect(Collectors.joining(" ")));
    this.items = items;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
