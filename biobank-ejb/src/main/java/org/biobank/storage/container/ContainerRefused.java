package org.biobank.storage.container;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;
import org.biobank.shared.Refusal;

/** A container cannot be built, moved or given rules as asked; nothing was written. */
public final class ContainerRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  /**
   * Tubes that speak against it.
   *
   * @param count of tubes of one kind
   * @param example the barcode of one of them
   */
  public record Affected(long count, String example, String slug, String detail)
      implements java.io.Serializable {}

  @SuppressWarnings("serial") // records of strings; never sent as Java objects
  private final List<Affected> tubes;

  public ContainerRefused(Refusal refusal) {
    super(Category.REFUSED, refusal.slug(), refusal.detail());
    this.tubes = List.of();
  }

  public ContainerRefused(String container, List<Affected> tubes) {
    super(
        Category.REFUSED,
        "stored-tubes-break-rule",
        "%d tubes in %s would not be allowed there any more: %s"
            .formatted(
                tubes.stream().mapToLong(Affected::count).sum(), container, tubes.get(0).detail()));
    this.tubes = List.copyOf(tubes);
  }

  @Override
  public Map<String, Object> members() {
    return tubes.isEmpty() ? Map.of() : Map.of("tubes", tubes);
  }
}
