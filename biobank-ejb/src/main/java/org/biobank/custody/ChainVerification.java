package org.biobank.custody;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a chain is whole: sequence without gaps, each event's hash its own, each one's previous
 * hash and whereabouts the last one's, nothing recorded before what it follows, and the signatures
 * under each those that were given.
 *
 * <p>What it proves: the rows agree with each other and the last hash. What it cannot prove alone:
 * that the last events were not cut off, or the whole chain written anew by someone who can write
 * the table.
 */
public sealed interface ChainVerification {
  /** Every link holds. */
  record Verified(int events) implements ChainVerification {}

  /**
   * The first link that does not hold.
   *
   * @param sequence of the event at which it broke
   * @param finding what is wrong, in words
   */
  record Broken(int sequence, String finding) implements ChainVerification {}

  /** Of a chain that nobody signed. */
  static ChainVerification of(List<RecordedEvent> chain) {
    return of(chain, Map.of());
  }

  /**
   * Checks link by link and names the first that does not hold.
   *
   * @param chain oldest first
   * @param signatures by the event they are under
   */
  static ChainVerification of(
      List<RecordedEvent> chain, Map<UUID, List<EventSignature>> signatures) {
    Optional<RecordedEvent> before = Optional.empty();
    var known = new HashSet<UUID>();
    for (var recorded : chain) {
      var finding =
          Link.fault(before, recorded)
              .or(() -> Link.wrongCorrection(known, recorded.event()))
              .or(() -> Link.wrongSignature(signatures, recorded.event()));
      known.add(recorded.event().id());
      if (finding.isPresent()) {
        return new Broken(recorded.event().sequence(), finding.get());
      }
      before = Optional.of(recorded);
    }
    return new Verified(chain.size());
  }

  /** One link with the one before it. */
  final class Link {
    private Link() {}

    private static Optional<String> wrongCorrection(Set<UUID> known, CustodyEvent event) {
      return event.corrects().filter(wrong -> !known.contains(wrong)).isPresent()
          ? Optional.of("it corrects an event that is not before it in this chain")
          : Optional.empty();
    }

    private static Optional<String> wrongSignature(
        Map<UUID, List<EventSignature>> signatures, CustodyEvent event) {
      return EventSignature.fault(event, signatures.getOrDefault(event.id(), List.of()));
    }

    private static Optional<String> fault(Optional<RecordedEvent> before, RecordedEvent recorded) {
      var event = recorded.event();
      if (event.sequence() != before.map(last -> last.event().sequence()).orElse(0) + 1) {
        return Optional.of("an event before this one is missing");
      }
      if (!recorded.agrees()) {
        return Optional.of("this event was changed after it was recorded");
      }
      if (!event.previousHash().equals(before.map(RecordedEvent::hash).orElse(EventHash.NONE))) {
        return Optional.of("the event before this one was changed, or this one belongs elsewhere");
      }
      if (!event.from().equals(before.map(last -> last.event().to()))) {
        return Optional.of("it does not begin where the last one ended");
      }
      if (before.map(last -> last.event().recordedAt().isAfter(event.recordedAt())).orElse(false)) {
        return Optional.of("it was recorded before the event it follows");
      }
      return Optional.empty();
    }
  }
}
