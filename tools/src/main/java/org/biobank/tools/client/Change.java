package org.biobank.tools.client;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A request that changes something, to be sent once or as often as it takes to get an answer.
 *
 * @param path after the interface's address
 * @param version of the thing that was looked at, where one is asked for
 * @param key of idempotency, the same each time it is sent
 */
public record Change(
    String method, String path, OptionalInt version, Map<String, ?> body, String key) {

  public static Change post(String path, Map<String, ?> body) {
    return new Change("POST", path, OptionalInt.empty(), body, UUID.randomUUID().toString());
  }

  public static Change put(String path, int version, Map<String, ?> body) {
    return new Change("PUT", path, OptionalInt.of(version), body, UUID.randomUUID().toString());
  }

  public Change onVersion(int seen) {
    return new Change(method, path, OptionalInt.of(seen), body, key);
  }
}
