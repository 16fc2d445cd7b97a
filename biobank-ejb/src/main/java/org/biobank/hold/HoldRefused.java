package org.biobank.hold;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;

/** Some holds cannot be placed or ended. Every specimen is named, with its reason; none was. */
public final class HoldRefused extends DomainException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED_IN_WORDS = 3;

  private final List<Item> items;

  /** One specimen, and why not. */
  public record Item(String barcode, Refusal refusal) implements Serializable {}

  HoldRefused(List<Item> items) {
    super(
        Category.REFUSED,
        "hold-refused",
        items.stream()
            .limit(NAMED_IN_WORDS)
            .map(item -> item.refusal().detail())
            .collect(
                Collectors.joining(
                    " ",
                    "Nothing was changed. ",
                    items.size() > NAMED_IN_WORDS ? " And others; see items." : "")));
    this.items = List.copyOf(items);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
