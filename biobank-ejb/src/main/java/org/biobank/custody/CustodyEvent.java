package org.biobank.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One link of a chain, as it stands in the ledger and never changes.
 *
 * <p>Its hash is SHA-256 over the canonical JSON (RFC 8785) of all its other members, the hash of
 * the subject's event before it among them. Whoever knows the last hash of a chain can thus tell
 * whether any event before it was changed, left out, put in or put elsewhere.
 *
 * @param sequence from 1, without gaps, within its subject
 * @param from absent for the first event: nothing is known before it
 * @param corrects the event that this one declares wrong
 * @param signatures digests of the {@link EventSignature}s under it, in the order signed
 */
public record CustodyEvent(
    UUID id,
    CustodySubject subject,
    int sequence,
    Instant eventTime,
    Instant recordedAt,
    BusinessStep step,
    Disposition disposition,
    Optional<Whereabouts> from,
    Whereabouts to,
    UUID actorId,
    Optional<CustodySubject> related,
    Optional<String> note,
    Optional<UUID> corrects,
    EventHash previousHash,
    List<EventHash> signatures) {

  /** An event that nobody signed. */
  public CustodyEvent(
      UUID id,
      CustodySubject subject,
      int sequence,
      Instant eventTime,
      Instant recordedAt,
      BusinessStep step,
      Disposition disposition,
      Optional<Whereabouts> from,
      Whereabouts to,
      UUID actorId,
      Optional<CustodySubject> related,
      Optional<String> note,
      Optional<UUID> corrects,
      EventHash previousHash) {
    this(
        id,
        subject,
        sequence,
        eventTime,
        recordedAt,
        step,
        disposition,
        from,
        to,
        actorId,
        related,
        note,
        corrects,
        previousHash,
        List.of());
  }

  /** The same event under these signatures. */
  CustodyEvent signed(List<EventHash> digests) {
    return new CustodyEvent(
        id,
        subject,
        sequence,
        eventTime,
        recordedAt,
        step,
        disposition,
        from,
        to,
        actorId,
        related,
        note,
        corrects,
        previousHash,
        List.copyOf(digests));
  }

  /** What a signature under this event is a signature of: all that was known before signing. */
  public EventHash signedHash() {
    return signed(List.of()).hash();
  }

  /**
   * The text that is hashed; documented in docs/custody.md, so that others can check it with their
   * own program.
   */
  public String canonicalJson() {
    var members = new TreeMap<String, Object>();
    members.put("id", id.toString());
    members.put("subjectKind", subject.kind().name());
    members.put("subjectId", subject.id().toString());
    members.put("sequence", sequence);
    members.put("eventTime", eventTime.toString());
    members.put("recordedAt", recordedAt.toString());
    members.put("businessStep", step.name());
    members.put("disposition", disposition.name());
    from.ifPresent(
        before -> {
          members.put("fromCustodian", before.custodian());
          members.put("fromPlace", before.place());
        });
    members.put("toCustodian", to.custodian());
    members.put("toPlace", to.place());
    members.put("actorId", actorId.toString());
    related.ifPresent(
        other -> {
          members.put("relatedKind", other.kind().name());
          members.put("relatedId", other.id().toString());
        });
    note.ifPresent(words -> members.put("note", words));
    corrects.ifPresent(wrong -> members.put("correctsId", wrong.toString()));
    members.put("previousHash", previousHash.hex());
    if (!signatures.isEmpty()) {
      members.put("signatures", EventHash.join(signatures));
    }
    return CanonicalJson.of(members);
  }

  public EventHash hash() {
    return EventHash.of(
        MerkleHash.sha256().digest(canonicalJson().getBytes(StandardCharsets.UTF_8)));
  }
}
