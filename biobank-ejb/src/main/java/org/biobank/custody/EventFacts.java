package org.biobank.custody;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Json;

/** What of an event its place in its chain and in the log is judged by, read from its JSON. */
record EventFacts(
    UUID id,
    UUID subjectId,
    int sequence,
    Instant recordedAt,
    EventHash previousHash,
    Optional<Whereabouts> from,
    Whereabouts to) {

  /** Absent if the text is no event. */
  static Optional<EventFacts> of(String canonicalJson) {
    try {
      var members = Json.MAPPER.readTree(canonicalJson);
      return Optional.of(
          new EventFacts(
              UUID.fromString(text(members, "id")),
              UUID.fromString(text(members, "subjectId")),
              members.path("sequence").intValue(),
              Instant.parse(text(members, "recordedAt")),
              EventHash.parse(text(members, "previousHash")),
              whereabouts(members, "from"),
              whereabouts(members, "to").orElseThrow(IllegalArgumentException::new)));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode members, String name) {
    return members.path(name).asText();
  }

  private static Optional<Whereabouts> whereabouts(JsonNode members, String end) {
    return members.has(end + "Custodian")
        ? Optional.of(
            new Whereabouts(text(members, end + "Custodian"), text(members, end + "Place")))
        : Optional.empty();
  }

  /** In the order of {@link LogOrder#OF_A_BATCH}. */
  boolean comesAfter(EventFacts before) {
    int byTime = recordedAt.compareTo(before.recordedAt);
    if (byTime != 0) {
      return byTime > 0;
    }
    return sequence == before.sequence
        ? id.toString().compareTo(before.id.toString()) > 0
        : sequence > before.sequence;
  }
}
