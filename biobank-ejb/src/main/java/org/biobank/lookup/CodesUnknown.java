package org.biobank.lookup;

import java.util.List;
import java.util.Map;
import org.biobank.shared.DomainException;

/** Some of the codes are nobody's; all of them are named. */
public final class CodesUnknown extends DomainException {
  private static final long serialVersionUID = 1L;

  private final List<String> codes;

  CodesUnknown(List<String> codes) {
    super(
        Category.REFUSED,
        "codes-unknown",
        codes.size() == 1
            ? "Nothing has the code " + codes.get(0) + "."
            : codes.size() + " of the codes are unknown; see codes.");
    this.codes = List.copyOf(codes);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("codes", codes);
  }
}
