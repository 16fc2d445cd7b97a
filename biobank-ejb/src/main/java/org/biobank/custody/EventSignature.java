package org.biobank.custody;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureMeaning;

/**
 * A signature under one event: who, when and with what meaning (21 CFR 11.50), linked to it so that
 * it cannot be cut out or copied under another (11.70). It holds the hash of what was signed; its
 * own digest is hashed with the event, and with it stands in the log.
 *
 * @param number from 1, in the order signed
 * @param signedHash of the event without its signatures
 * @param printedName as the signer was called then
 */
public record EventSignature(
    UUID eventId,
    int number,
    EventHash signedHash,
    UUID signerId,
    String username,
    String printedName,
    SignatureMeaning meaning,
    String reason,
    Instant signedAt) {

  static EventSignature of(CustodyEvent unsigned, int number, Signature signature) {
    return new EventSignature(
        unsigned.id(),
        number,
        unsigned.signedHash(),
        signature.signer().id(),
        signature.signer().username(),
        signature.signer().displayName(),
        signature.meaning(),
        signature.reason(),
        signature.signedAt());
  }

  /** The text that is hashed; documented in docs/signatures.md. */
  public String canonicalJson() {
    var members = new TreeMap<String, Object>();
    members.put("eventId", eventId.toString());
    members.put("number", number);
    members.put("signedHash", signedHash.hex());
    members.put("signerId", signerId.toString());
    members.put("username", username);
    members.put("printedName", printedName);
    members.put("meaning", meaning.name());
    members.put("reason", reason);
    members.put("signedAt", signedAt.toString());
    return CanonicalJson.of(members);
  }

  /**
   * What {@link #canonicalJson} wrote.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is none
   */
  static EventSignature parse(JsonNode members) {
    return new EventSignature(
        UUID.fromString(members.path("eventId").asText()),
        members.path("number").asInt(),
        EventHash.parse(members.path("signedHash").asText()),
        UUID.fromString(members.path("signerId").asText()),
        members.path("username").asText(),
        members.path("printedName").asText(),
        SignatureMeaning.valueOf(members.path("meaning").asText()),
        members.path("reason").asText(),
        Instant.parse(members.path("signedAt").asText()));
  }

  public EventHash digest() {
    return EventHash.of(
        MerkleHash.sha256().digest(canonicalJson().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Whether these are the signatures under the event, all of them and as they were given.
   *
   * @param event as it stands in the ledger
   * @param signatures in the order signed
   * @return in words, what is wrong
   */
  static Optional<String> fault(CustodyEvent event, List<EventSignature> signatures) {
    var digests = signatures.stream().map(EventSignature::digest).toList();
    if (digests.size() < event.signatures().size()) {
      return Optional.of("a signature under this event is missing");
    }
    if (!digests.equals(event.signatures())) {
      return Optional.of("a signature under this event was changed or belongs elsewhere");
    }
    return signatures.stream().allMatch(signature -> signature.isUnder(event))
        ? Optional.empty()
        : Optional.of("a signature under this event was given to something else");
  }

  private boolean isUnder(CustodyEvent event) {
    return eventId.equals(event.id()) && signedHash.equals(event.signedHash());
  }
}
