package org.biobank.supply;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** Some of the kits cannot be used, sent or made void; nothing was written. */
public final class KitsRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  /** One kit, and why not. */
  public record RefusedKit(String kit, String detail) implements Serializable {}

  private final List<RefusedKit> items;

  private KitsRefused(Category category, String slug, String detail, List<RefusedKit> items) {
    super(category, slug, detail);
    this.items = List.copyOf(items);
  }

  static KitsRefused notInThisStatus(List<RefusedKit> items) {
    return new KitsRefused(
        Category.CONFLICT,
        "kit-not-in-this-status",
        items.size() == 1
            ? items.get(0).kit() + ": " + items.get(0).detail()
            : items.size() + " of the kits are not in a state for that; see items.",
        items);
  }

  static KitsRefused usedMeanwhile() {
    return new KitsRefused(
        Category.CONFLICT,
        "kit-used-meanwhile",
        "Somebody just used a kit of these tubes for another visit, or made it void; look again.",
        List.of());
  }

  static KitsRefused taken() {
    return new KitsRefused(
        Category.CONFLICT,
        "kit-code-taken",
        "One of these codes was just given to another kit or tube; look again and scan it anew.",
        List.of());
  }

  @Override
  public Map<String, Object> members() {
    return items.isEmpty() ? Map.of() : Map.of("items", items);
  }
}
