package org.biobank.processing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biobank.shared.DomainException;

/** The event cannot be for some of the tubes. Every one is named; nothing was written. */
public final class ProcessingRefused extends DomainException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED_IN_WORDS = 3;

  private final List<RefusedTube> items;

  ProcessingRefused(List<RefusedTube> items) {
    super(
        Category.REFUSED,
        "processing-refused",
        items.stream()
            .limit(NAMED_IN_WORDS)
            .map(item -> item.refusal().detail())
            .collect(
                Collectors.joining(
                    " ",
                    "Nothing was recorded. ",
                    items.size() > NAMED_IN_WORDS ? " And others; see items." : "")));
    this.items = List.copyOf(items);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("items", items);
  }
}
