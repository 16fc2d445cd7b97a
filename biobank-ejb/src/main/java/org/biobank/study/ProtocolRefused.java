package org.biobank.study;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** The protocol may not become so; nothing was written. */
public final class ProtocolRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  /**
   * What stands against it.
   *
   * @param what an event, {@code V1}, or one of its specimens, {@code V1/EDTA}
   */
  public record Objection(String what, String why) implements Serializable {}

  private final List<Objection> items;

  private ProtocolRefused(Category category, String slug, String detail, List<Objection> items) {
    super(category, slug, detail);
    this.items = List.copyOf(items);
  }

  static ProtocolRefused taken(String code) {
    return new ProtocolRefused(
        Category.CONFLICT,
        "study-code-taken",
        "There is a study %s; change that, or take another code.".formatted(code),
        List.of());
  }

  static ProtocolRefused inUse(List<Objection> items) {
    var first = items.get(0);
    return new ProtocolRefused(
        Category.REFUSED,
        "protocol-in-use",
        items.size() == 1
            ? "%s cannot be dropped or become another type: %s."
                .formatted(first.what(), first.why())
            : items.size() + " parts of the protocol cannot be dropped or changed; see items.",
        items);
  }

  @Override
  public Map<String, Object> members() {
    return items.isEmpty() ? Map.of() : Map.of("items", items);
  }
}
