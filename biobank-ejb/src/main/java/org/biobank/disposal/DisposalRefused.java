package org.biobank.disposal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;

/** Some tubes may not be destroyed. Every one is named, with its reason; none was. */
public final class DisposalRefused extends DomainException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED_IN_WORDS = 3;

  private final List<RefusedDisposal> items;

  DisposalRefused(List<RefusedDisposal> items) {
    super(
        Category.REFUSED,
        "disposal-refused",
        items.stream()
            .limit(NAMED_IN_WORDS)
            .map(item -> item.refusal().detail())
            .collect(
                Collectors.joining(
                    " ",
                    "Nothing was disposed of. ",
                    items.size() > NAMED_IN_WORDS ? " And others; see items." : "")));
    this.items = List.copyOf(items);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
