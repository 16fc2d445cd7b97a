package org.biobank.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks the chains of a log's subjects as their events come: no gap, each previous hash and
 * whereabouts the last one's, nothing recorded before what it follows. Remembers about 170 bytes a
 * subject; of a large log it takes one share of the subjects at a time.
 */
final class ChainAudit {
  private final int share;
  private final int shares;
  private final Consumer<Finding> findings;
  private final Map<UUID, End> ends = new HashMap<>();

  /** Where a chain stands; hashes as numbers, since there may be a million of it. */
  private record End(
      UUID id,
      int sequence,
      long leaf,
      Instant recordedAt,
      long h0,
      long h1,
      long h2,
      long h3,
      long to) {
    static End of(long leaf, EventFacts facts, byte[] hash) {
      var buffer = ByteBuffer.wrap(hash);
      return new End(
          facts.id(),
          facts.sequence(),
          leaf,
          facts.recordedAt(),
          buffer.getLong(),
          buffer.getLong(),
          buffer.getLong(),
          buffer.getLong(),
          digest(facts.to()));
    }

    EventHash hash() {
      return EventHash.of(
          ByteBuffer.allocate(4 * Long.BYTES)
              .putLong(h0)
              .putLong(h1)
              .putLong(h2)
              .putLong(h3)
              .array());
    }

    static long digest(Whereabouts where) {
      var text = where.custodian() + "\n" + where.place();
      return ByteBuffer.wrap(MerkleHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
          .getLong();
    }
  }

  /**
   * @param share from 0, of the subjects
   */
  ChainAudit(int share, int shares, Consumer<Finding> findings) {
    this.share = share;
    this.shares = shares;
    this.findings = findings;
  }

  void accept(LogLine.Entry entry, EventFacts facts) {
    if (Math.floorMod(facts.subjectId().hashCode(), shares) != share) {
      return;
    }
    var end = ends.get(facts.subjectId());
    if (end == null) {
      begin(entry, facts);
    } else {
      follow(entry, facts, end);
    }
    var text = entry.event().orElse("").getBytes(StandardCharsets.UTF_8);
    ends.put(facts.subjectId(), End.of(entry.leaf(), facts, MerkleHash.sha256().digest(text)));
  }

  private void begin(LogLine.Entry entry, EventFacts facts) {
    if (facts.sequence() != 1) {
      report(entry, facts, Finding.Kind.DROPPED, "the events before it in its chain are missing");
    } else if (!facts.previousHash().equals(EventHash.NONE) || facts.from().isPresent()) {
      report(entry, facts, Finding.Kind.ALTERED, "the first of a chain follows on nothing");
    }
  }

  private void follow(LogLine.Entry entry, EventFacts facts, End end) {
    if (facts.sequence() > end.sequence() + 1) {
      report(entry, facts, Finding.Kind.DROPPED, "an event before it in its chain is missing");
    } else if (facts.sequence() <= end.sequence()) {
      report(entry, facts, Finding.Kind.REORDERED, "a later one of its chain stands before it");
    } else if (!facts.previousHash().equals(end.hash())) {
      findings.accept(
          Finding.of(
              Finding.Kind.ALTERED,
              end.leaf(),
              end.id(),
              "event %s, which follows it, was told another hash".formatted(facts.id())));
    } else if (facts.from().map(End::digest).filter(from -> from == end.to()).isEmpty()) {
      report(entry, facts, Finding.Kind.ALTERED, "it does not begin where the last one ended");
    } else if (facts.recordedAt().isBefore(end.recordedAt())) {
      report(entry, facts, Finding.Kind.BACKDATED, "it was recorded before the one it follows");
    }
  }

  int subjects() {
    return ends.size();
  }

  private void report(LogLine.Entry entry, EventFacts facts, Finding.Kind kind, String words) {
    findings.accept(Finding.of(kind, entry.leaf(), facts.id(), words));
  }
}
