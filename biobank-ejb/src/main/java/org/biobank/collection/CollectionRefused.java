package org.biobank.collection;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** The tubes cannot be taken in so, or the visit not be closed; nothing was written. */
public final class CollectionRefused extends DomainException {
  private static final long serialVersionUID = 1L;

  private final List<TubeVerdict> tubes;
  private final List<String> missing;

  private CollectionRefused(
      String slug, String detail, List<TubeVerdict> tubes, List<String> missing) {
    super(Category.REFUSED, slug, detail);
    this.tubes = List.copyOf(tubes);
    this.missing = List.copyOf(missing);
  }

  static CollectionRefused tubes(List<TubeVerdict> tubes, List<String> missing) {
    return new CollectionRefused(
        "collection-refused",
        tubes.size() == 1
            ? tubes.get(0).barcode() + ": " + tubes.get(0).detail()
            : tubes.size() + " of the tubes cannot be taken in; see tubes.",
        tubes,
        missing);
  }

  static CollectionRefused missing(List<String> missing) {
    return new CollectionRefused(
        "collection-incomplete",
        "Nobody says what became of %s: scan it, or say why it was not collected."
            .formatted(String.join(", ", missing)),
        List.of(),
        missing);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("tubes", tubes, "missing", missing);
  }
}
