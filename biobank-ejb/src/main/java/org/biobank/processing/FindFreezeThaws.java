package org.biobank.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * For other subjects' use cases: how often tubes were thawed, as far as it can be known. Two
 * queries, however many.
 */
@ApplicationScoped
public class FindFreezeThaws {
  @Inject private Materials materials;

  /**
   * How often the material of a tube was thawed.
   *
   * @param cycles absent: what is recorded does not say
   * @param recordedHere whether a thawing is recorded by itself, and not only as a number of before
   */
  public record FreezeThaws(Optional<Integer> cycles, boolean recordedHere) {}

  /** By specimen; unknown ids are left out. */
  @Transactional
  public Map<UUID, FreezeThaws> of(Collection<UUID> ids) {
    var found = new HashMap<UUID, FreezeThaws>();
    materials.of(ids).forEach((id, tube) -> found.put(id, of(tube)));
    return found;
  }

  private static FreezeThaws of(Material tube) {
    return new FreezeThaws(
        FreezeThawCount.of(tube).value().map(BigDecimal::intValueExact),
        tube.physical().stream().anyMatch(lived -> lived.kind() == ProcessingKind.THAWED));
  }
}
