package org.biobank.storage.rule;

import java.util.Optional;
import org.biobank.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What one container states about tubes, for other subjects' plans. */
public record StoreRules(StatedRules stated) {
  /**
   * @param lines of KIND=value, as the database has them; absent: nothing is stated
   */
  public static StoreRules of(String container, @Nullable String lines) {
    return new StoreRules(StatedRules.parse(container, lines));
  }

  public boolean isEmpty() {
    return stated.isEmpty();
  }

  /** The first rule that tubes of this kind break, in words. */
  public Optional<Refusal> refusal(TubeKind tubes) {
    return stated.refusal(tubes.profile());
  }
}
