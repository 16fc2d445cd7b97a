package org.biobank.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    var members =
        new CanonicalJson().with("actorId", actorId.toString()).with("businessStep", step.name());
    corrects.ifPresent(wrong -> members.with("correctsId", wrong.toString()));
    members.with("disposition", disposition.name()).with("eventTime", eventTime.toString());
    from.ifPresent(
        before ->
            members.with("fromCustodian", before.custodian()).with("fromPlace", before.place()));
    members.with("id", id.toString());
    note.ifPresent(words -> members.with("note", words));
    members.with("previousHash", previousHash.hex()).with("recordedAt", recordedAt.toString());
    related.ifPresent(
        other ->
            members
                .with("relatedId", other.id().toString())
                .with("relatedKind", other.kind().name()));
    members.with("sequence", sequence);
    if (!signatures.isEmpty()) {
      members.with("signatures", EventHash.join(signatures));
    }
    return members
        .with("subjectId", subject.id().toString())
        .with("subjectKind", subject.kind().name())
        .with("toCustodian", to.custodian())
        .with("toPlace", to.place())
        .end();
  }

  public EventHash hash() {
    return EventHash.of(
        MerkleHash.sha256().digest(canonicalJson().getBytes(StandardCharsets.UTF_8)));
  }
}
