package org.biobank.shipment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;

/** Some tubes may not travel. Every one is named, with its reason; nothing was packed or sent. */
public final class ItemsRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private final List<RefusedItem> items;

  private ItemsRefused(String slug, String intro, List<RefusedItem> items) {
    super(
        Category.REFUSED,
        slug,
        items.stream()
            .limit(3)
            .map(item -> item.refusal().detail())
            .collect(
                Collectors.joining(
                    " ", intro + " ", items.size() > 3 ? " And others; see items." : "")));
    this.items = List.copyOf(items);
  }

  static ItemsRefused packing(List<RefusedItem> items) {
    return new ItemsRefused("packing-refused", "Nothing was packed.", items);
  }

  static ItemsRefused handover(List<RefusedItem> items) {
    return new ItemsRefused("handover-refused", "The shipment stays here.", items);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
