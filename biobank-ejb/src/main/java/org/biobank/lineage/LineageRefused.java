package org.biobank.lineage;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;

/**
 * What was asked for cannot be made of these specimens. Every one is named; nothing was written.
 */
public final class LineageRefused extends DomainException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED_IN_WORDS = 3;

  private final List<Item> items;

  /** One specimen, and why it cannot be used. */
  public record Item(String barcode, Refusal refusal) implements Serializable {}

  private LineageRefused(String slug, String before, List<Item> items) {
    super(
        Category.REFUSED,
        slug,
        items.stream()
            .limit(NAMED_IN_WORDS)
            .map(item -> item.refusal().detail())
            .collect(
                Collectors.joining(
                    " ", before, items.size() > NAMED_IN_WORDS ? " And others; see items." : "")));
    this.items = List.copyOf(items);
  }

  static LineageRefused pool(List<Item> items) {
    return new LineageRefused("pool-refused", "Nothing was pooled. ", items);
  }

  static LineageRefused notAvailable(String barcode, String status) {
    var refusal =
        new Refusal(
            "specimen-not-available",
            "%s is %s; only of an available specimen something may be made."
                .formatted(barcode, status));
    return new LineageRefused(refusal.slug(), "", List.of(new Item(barcode, refusal)));
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
