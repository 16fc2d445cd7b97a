package org.biobank.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which resources of one type a registry asks for.
 *
 * @param ids any of them; empty: all
 * @param identifiers any of them; empty: all
 * @param from included, on the time of change
 * @param until excluded, on the time of change
 * @param count at most so many on a page; 0 to be told the total only
 * @param page what the page before named as the next; absent at the beginning
 */
public record ResourceQuery(
    FhirType type,
    List<String> ids,
    List<Token> identifiers,
    Optional<Instant> from,
    Optional<Instant> until,
    int count,
    Optional<String> page) {

  /**
   * An identifier.
   *
   * @param system absent: in any
   */
  public record Token(Optional<String> system, String value) {}
}
