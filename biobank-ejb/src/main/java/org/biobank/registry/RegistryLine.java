package org.biobank.registry;

import java.util.List;
import java.util.Optional;

/**
 * A registry, as its screen shows it.
 *
 * @param studies codes of those it may hold something of
 */
public record RegistryLine(
    String code,
    String name,
    Dialect dialect,
    List<String> studies,
    Optional<FeedRun> lastRun,
    ResourceCounts resources) {

  /**
   * What the registry can pull now.
   *
   * @param deleted tombstones
   */
  public record ResourceCounts(int live, int deleted) {}
}
