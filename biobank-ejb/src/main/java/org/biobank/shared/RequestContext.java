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
  private @Nullable KeptAnswer keptAnswer;

  /** What the act of this request answered, and the JSON of it that is kept with the key. */
  private record KeptAnswer(Object answer, String json) {}

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

  void kept(Object answer, String json) {
    keptAnswer = new KeptAnswer(answer, json);
  }

  /** The JSON of an answer, if it is this very one that was kept: a rack is not written twice. */
  public Optional<String> keptJson(Object answer) {
    return Optional.ofNullable(keptAnswer)
        .filter(kept -> kept.answer() == answer)
        .map(KeptAnswer::json);
  }
}
