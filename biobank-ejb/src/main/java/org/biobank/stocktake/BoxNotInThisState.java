package org.biobank.stocktake;

import java.util.Map;
import org.biobank.shared.DomainException;

/** The box has not been counted yet, or is past that. */
public final class BoxNotInThisState extends DomainException {
  private static final long serialVersionUID = 1L;

  private final BoxState state;

  BoxNotInThisState(String box, BoxState state, BoxStep step) {
    super(
        Category.CONFLICT,
        "box-not-in-this-state",
        "%s is %s; then this is not possible: %s.".formatted(box, state.words(), step.words()));
    this.state = state;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("state", state);
  }
}
