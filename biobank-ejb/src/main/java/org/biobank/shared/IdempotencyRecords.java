package org.biobank.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The kept answers: {@code idempotency_record}. */
@ApplicationScoped
class IdempotencyRecords {
  @Inject private Database database;
  @Inject private Clock clock;

  /** True when this request is the first with its key; otherwise the first has committed. */
  boolean claim(IdempotencyKey key, String act) {
    int claimed =
        database.change(
            """
            INSERT IGNORE INTO idempotency_record
              (actor_id, idempotency_key, act, fingerprint, result, recorded_at)
            VALUES (?, ?, ?, ?, '', ?)
            """,
            key.actorId(),
            key.key(),
            act,
            key.fingerprint(),
            clock.instant());
    return claimed == 1;
  }

  /** Returns what is kept: the answer's JSON. */
  String keep(IdempotencyKey key, String act, @Nullable Object answer) {
    var json = write(answer);
    database.change(
        """
        UPDATE idempotency_record SET result = ?
        WHERE actor_id = ? AND idempotency_key = ? AND act = ?
        """,
        json,
        key.actorId(),
        key.key(),
        act);
    return json;
  }

  @Nullable Object replay(IdempotencyKey key, String act, Type type) {
    var kept =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT fingerprint, result FROM idempotency_record
                        WHERE actor_id = :actor AND idempotency_key = :key AND act = :act
                        """)
                    .bind("actor", key.actorId())
                    .bind("key", key.key())
                    .bind("act", act)
                    .map(
                        (row, context) ->
                            new Kept(row.getBytes("fingerprint"), row.getString("result")))
                    .one());
    if (!key.sameContent(kept.fingerprint())) {
      throw new IdempotencyKeyReused();
    }
    return read(kept.result(), type);
  }

  private static String write(@Nullable Object answer) {
    try {
      return Json.MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an act returned what cannot be kept", e);
    }
  }

  private static @Nullable Object read(String json, Type type) {
    try {
      return Json.MAPPER.readValue(json, Json.MAPPER.constructType(type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept answer cannot be read as " + type, e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Kept(byte[] fingerprint, String result) {}
}
