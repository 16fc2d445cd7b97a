package org.biobank.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the request brought along besides its content: its id, and the key under which it happens
 * once.
 */
@RequestScoped
public class RequestContext {
  private String requestId = Ids.next().toString();
  private String address = "";
  private @Nullable IdempotencyKey idempotencyKey;

  public String requestId() {
    return requestId;
  }

  public void requestId(String id) {
    requestId = id;
  }

  /** Where it came from, as far as the server can tell; empty if that is unknown. */
  public String address() {
    return address;
  }

  public void address(String remote) {
    address = remote;
  }

  public Optional<IdempotencyKey> idempotencyKey() {
    return Optional.ofNullable(idempotencyKey);
  }

  public void idempotencyKey(IdempotencyKey key) {
    idempotencyKey = key;
  }
}
