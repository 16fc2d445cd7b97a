package org.biobank.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.biobank.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * A line of an exported log (NDJSON): one opening, the keys, then the leaves in their order, each
 * followed by the signatures under its event, with each head after the leaves that it is over.
 * docs/custody.md is the format's description.
 */
public sealed interface LogLine {
  int FORMAT = 1;

  /**
   * The first line.
   *
   * @param size number of leaves that follow
   */
  record Opening(String log, long size, Instant exportedAt) implements LogLine {}

  /**
   * A public key, oldest first.
   *
   * @param endorsement note signed by it and the one before it
   */
  record Key(LogKey key, Optional<String> endorsement) implements LogLine {}

  /**
   * A leaf.
   *
   * @param hash as it was logged
   * @param event canonical JSON; absent if it is gone or cannot be read any more
   */
  record Entry(long leaf, EventHash hash, Optional<String> event) implements LogLine {}

  /** A signature under the event of the leaf before it; its text is the one that was hashed. */
  record Signed(EventSignature signature) implements LogLine {}

  /** A signed head. */
  record Head(String note) implements LogLine {}

  /**
   * Without a newline. The event is the last member, so that its text is found as it was hashed.
   */
  default String json() {
    if (this instanceof Entry entry) {
      return "{\"leaf\":%d,\"hash\":\"%s\",\"event\":%s}"
          .formatted(entry.leaf(), entry.hash().hex(), entry.event().orElse("null"));
    }
    if (this instanceof Signed signed) {
      return "{\"signature\":%s}".formatted(signed.signature().canonicalJson());
    }
    return members().toString();
  }

  private ObjectNode members() {
    var members = Json.MAPPER.createObjectNode();
    if (this instanceof Opening opening) {
      members.put("log", opening.log()).put("format", FORMAT).put("size", opening.size());
      members.put("exportedAt", opening.exportedAt().toString());
    } else if (this instanceof Key key) {
      members.put("key", key.key().text());
      key.endorsement().ifPresent(note -> members.put("endorsement", note));
    } else if (this instanceof Head head) {
      members.put("head", head.note());
    }
    return members;
  }

  /** Absent if the line is none of these. */
  static Optional<LogLine> parse(String line) {
    try {
      return Optional.ofNullable(line.startsWith("{\"leaf\":") ? entry(line) : other(line));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LogLine entry(String line) {
    int hash = line.indexOf(",\"hash\":\"");
    int event = line.indexOf("\",\"event\":");
    if (hash < 0 || event < hash || !line.endsWith("}")) {
      throw new IllegalArgumentException("no leaf");
    }
    var text = line.substring(event + "\",\"event\":".length(), line.length() - 1);
    return new Entry(
        Long.parseLong(line.substring("{\"leaf\":".length(), hash)),
        EventHash.parse(line.substring(hash + ",\"hash\":\"".length(), event)),
        text.equals("null") ? Optional.empty() : Optional.of(text));
  }

  private static @Nullable LogLine other(String line) throws JsonProcessingException {
    var members = Json.MAPPER.readTree(line);
    if (members.has("signature")) {
      return new Signed(EventSignature.parse(members.path("signature")));
    }
    if (members.has("head")) {
      return new Head(members.path("head").asText());
    }
    if (members.has("key")) {
      return new Key(
          LogKey.parse(members.path("key").asText()),
          Optional.of(members.path("endorsement"))
              .filter(JsonNode::isTextual)
              .map(JsonNode::asText));
    }
    if (members.has("log") && members.path("format").asInt() == FORMAT) {
      return new Opening(
          members.path("log").asText(),
          members.path("size").asLong(),
          Instant.parse(members.path("exportedAt").asText()));
    }
    return null;
  }
}
