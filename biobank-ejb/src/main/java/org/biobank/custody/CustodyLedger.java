package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.biobank.identity.Actor;
import org.biobank.identity.Signature;
import org.biobank.shared.Database;
import org.biobank.shared.Ids;

/**
 * Adds events to chains, in the transaction of the change they tell of.
 *
 * <p>From-custodian and from-place are the last event's to: a tube never teleports. Appending takes
 * no lock of the whole ledger; two writers of one subject meet at its unique (subject, sequence),
 * and the later one runs again.
 */
@ApplicationScoped
public class CustodyLedger {
  @Inject private CustodyEvents events;
  @Inject private EventSignatures eventSignatures;
  @Inject private Clock clock;

  /** Outside of a container, for programs that bring their own transactions. */
  @SuppressWarnings("UnnecessaryAssignment") // no framework is there to inject them
  public static CustodyLedger over(Database database, Clock clock) {
    var ledger = new CustodyLedger();
    ledger.events = CustodyEvents.over(database);
    ledger.eventSignatures = EventSignatures.over(database);
    ledger.clock = Clock.tick(clock, Duration.ofNanos(1_000)); // what the database keeps
    return ledger;
  }

  /**
   * Appends in the order given; several entries of one subject follow each other. One query and one
   * batch, whatever the number.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Actor actor, List<CustodyEntry> entries) {
    append(actor.id(), entries, UnaryOperator.identity());
  }

  /** The chains of these subjects, to decide on and to append to. One query. */
  public KnownChains chains(Collection<UUID> subjectIds) {
    return events.known(subjectIds);
  }

  /**
   * As {@link #append}, without reading the chains again.
   *
   * @param chains of all subjects of the entries, and nothing was appended to them since
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Actor actor, KnownChains chains, List<CustodyEntry> entries) {
    append(actor.id(), entries, chains.ends(), UnaryOperator.identity());
  }

  /**
   * As {@link #append}, every event under all of the signatures: performer and witness, say.
   *
   * @param signatures in the order signed, each of another person, the actor's first
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendSigned(Actor actor, List<CustodyEntry> entries, Signature... signatures) {
    var signed = List.of(signatures);
    refuseUnlessOfDifferentPeople(actor, signed);
    var added = new ArrayList<EventSignature>(entries.size() * signed.size());
    append(actor.id(), entries, event -> sign(event, signed, added));
    eventSignatures.add(added);
  }

  private static void refuseUnlessOfDifferentPeople(Actor actor, List<Signature> signatures) {
    var signers = signatures.stream().map(signature -> signature.signer().id()).distinct().count();
    if (signatures.isEmpty()
        || !signatures.get(0).isOf(actor.id())
        || signers != signatures.size()) {
      throw new IllegalArgumentException("the actor signs first, every other person once");
    }
  }

  /** Signs one event, and adds what was signed to the rows to be written. */
  private static CustodyEvent sign(
      CustodyEvent event, List<Signature> signatures, List<EventSignature> rows) {
    var digests = new ArrayList<EventHash>(signatures.size());
    for (var signature : signatures) {
      var row = EventSignature.of(event, digests.size() + 1, signature);
      digests.add(row.digest());
      rows.add(row);
    }
    return event.signed(digests);
  }

  private void append(
      UUID actorId, List<CustodyEntry> entries, UnaryOperator<CustodyEvent> completed) {
    var subjects = entries.stream().map(entry -> entry.subject().id()).distinct().toList();
    append(actorId, entries, events.endsOf(subjects), completed);
  }

  private void append(
      UUID actorId,
      List<CustodyEntry> entries,
      Map<UUID, ChainEnd> read,
      UnaryOperator<CustodyEvent> completed) {
    var ends = new HashMap<UUID, ChainEnd>(read);
    var now = clock.instant();
    var added = new ArrayList<RecordedEvent>(entries.size());
    for (var entry : entries) {
      var before = Optional.ofNullable(ends.get(entry.subject().id()));
      var next = RecordedEvent.of(completed.apply(next(before, entry, actorId, now)));
      ends.put(entry.subject().id(), ChainEnd.of(next));
      added.add(next);
    }
    events.add(added);
  }

  /**
   * Pure: what follows in a chain. Recorded no earlier than the event before it, though that may
   * have come over a node whose clock is ahead.
   */
  static CustodyEvent next(
      Optional<ChainEnd> before, CustodyEntry entry, UUID actorId, Instant now) {
    var recordedAt = before.map(ChainEnd::recordedAt).filter(last -> last.isAfter(now)).orElse(now);
    return new CustodyEvent(
        Ids.next(),
        entry.subject(),
        before.map(ChainEnd::sequence).orElse(0) + 1,
        entry.eventTime(),
        recordedAt,
        entry.step(),
        entry.disposition(),
        before.map(ChainEnd::to),
        entry.to(),
        actorId,
        entry.related(),
        entry.note(),
        entry.corrects(),
        before.map(ChainEnd::hash).orElse(EventHash.NONE));
  }
}
