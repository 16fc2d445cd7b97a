package org.biobank.order;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;

/** Some tubes cannot be had. Every one is named, with its reason; nothing was written. */
public final class TubesRefused extends DomainException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED_IN_WORDS = 3;

  private final List<RefusedTube> items;

  private TubesRefused(String slug, String intro, List<RefusedTube> items) {
    super(
        Category.REFUSED,
        slug,
        items.stream()
            .limit(NAMED_IN_WORDS)
            .map(item -> item.refusal().detail())
            .collect(
                Collectors.joining(
                    " ",
                    intro + " ",
                    items.size() > NAMED_IN_WORDS ? " And others; see items." : "")));
    this.items = List.copyOf(items);
  }

  static TubesRefused submitting(List<RefusedTube> items) {
    return new TubesRefused("order-refused", "The order was not taken.", items);
  }

  static TubesRefused reserving(List<RefusedTube> items) {
    return new TubesRefused("reservation-refused", "Nothing was reserved.", items);
  }

  static TubesRefused handingOver(List<RefusedTube> items) {
    return new TubesRefused("distribution-refused", "Nothing was handed over.", items);
  }

  static TubesRefused returning(List<RefusedTube> items) {
    return new TubesRefused("return-refused", "Nothing was taken back.", items);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
