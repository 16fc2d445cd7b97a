package org.biobank.custody;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks a log line by line as a tree: each event against its leaf, the order of the leaves, each
 * head's signature, root and time. Holds the right edge of the tree and the last head, nothing
 * else.
 */
final class TreeAudit {
  /** No transaction runs longer, and no two nodes' clocks differ more. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Trust trust;
  private final Consumer<Finding> findings;
  private final SignatureAudit signatures;
  private final GrowingTree tree = new GrowingTree();
  private final List<LogLine.Key> keys = new ArrayList<>();
  private Optional<Set<LogKey>> trusted = Optional.empty();
  private Optional<LogLine.Opening> opening = Optional.empty();
  private Optional<SignedHead> last = Optional.empty();
  private Optional<EventFacts> before = Optional.empty();
  private Optional<Instant> completeUntil = Optional.empty();
  private Instant latestRecorded = Instant.MIN;

  /** Whether a root was not the signed one; then none after it can be. */
  private boolean torn;

  /** Whether a leaf since the last head was found to be wrong by itself. */
  private boolean named;

  private int heads;

  TreeAudit(Trust trust, Consumer<Finding> findings) {
    this.trust = trust;
    this.findings = findings;
    this.signatures = new SignatureAudit(findings);
  }

  void accept(LogLine line, Optional<EventFacts> facts) {
    signatures.accept(line);
    if (line instanceof LogLine.Opening first) {
      opening = Optional.of(first);
    } else if (line instanceof LogLine.Key key) {
      keys.add(key);
    } else if (line instanceof LogLine.Entry entry) {
      accept(entry, facts);
    } else if (line instanceof LogLine.Head head) {
      accept(head);
    }
  }

  private void accept(LogLine.Entry entry, Optional<EventFacts> facts) {
    requireNextLeaf(entry);
    if (entry.event().isEmpty()) {
      report(Finding.Kind.DROPPED, entry.leaf(), "the event of this leaf is gone or unreadable");
    } else if (facts.isEmpty()) {
      report(Finding.Kind.ALTERED, entry.leaf(), "the text of this leaf is no event");
    } else {
      judge(entry, entry.event().get(), facts.get());
    }
    tree.append(entry.hash().bytes());
    compareWithKeptHead();
  }

  private void requireNextLeaf(LogLine.Entry entry) {
    long expected = tree.size();
    if (entry.leaf() != expected && !torn) {
      torn = true;
      var kind = entry.leaf() > expected ? Finding.Kind.DROPPED : Finding.Kind.REORDERED;
      report(kind, expected, "leaf " + entry.leaf() + " stands where leaf " + expected + " was");
    }
  }

  private void judge(LogLine.Entry entry, String event, EventFacts facts) {
    if (!Leaf.hash(event).equals(entry.hash())) {
      report(entry, facts, Finding.Kind.ALTERED, "it was changed after it got its leaf");
    } else if (before.filter(previous -> !facts.comesAfter(previous)).isPresent()) {
      report(
          entry, facts, Finding.Kind.REORDERED, "it was recorded before the event in front of it");
    } else if (completeUntil.filter(time -> isLongBefore(facts, time)).isPresent()) {
      report(
          entry,
          facts,
          Finding.Kind.BACKDATED,
          "it claims %s, and was not there at %s"
              .formatted(facts.recordedAt(), completeUntil.get()));
    }
    before = Optional.of(facts);
    if (facts.recordedAt().isAfter(latestRecorded)) {
      latestRecorded = facts.recordedAt();
    }
  }

  private static boolean isLongBefore(EventFacts facts, Instant time) {
    return facts.recordedAt().isBefore(time.minus(TOLERANCE));
  }

  private void accept(LogLine.Head line) {
    var parsed = SignedHead.parse(line.note());
    if (parsed.isEmpty() || !isTrusted(parsed.get())) {
      report(
          Finding.Kind.UNSIGNED,
          tree.size(),
          "the head over the leaves before has no signature of a trusted key");
      return;
    }
    heads++;
    var head = parsed.get().head();
    if (!torn && (head.size() != tree.size() || !head.root().equals(EventHash.of(tree.root())))) {
      torn = true;
      if (!named) {
        report(Finding.Kind.ALTERED, lastSize(), notSigned(head));
      }
    }
    named = false;
    if (latestRecorded.isAfter(head.signedAt().plus(TOLERANCE))) {
      report(
          Finding.Kind.BACKDATED,
          lastSize(),
          "an event claims " + latestRecorded + ", its leaf was signed at " + head.signedAt());
    }
    last = parsed;
    before = Optional.empty();
    completeUntil = head.complete() ? Optional.of(head.signedAt()) : completeUntil;
  }

  private String notSigned(TreeHead head) {
    return "one of the leaves from %d to %d is not what was signed at %s"
        .formatted(lastSize(), head.size() - 1, head.signedAt());
  }

  private void compareWithKeptHead() {
    trust
        .since()
        .map(SignedHead::head)
        .filter(kept -> kept.size() == tree.size())
        .filter(kept -> !kept.root().equals(EventHash.of(tree.root())))
        .ifPresent(
            kept ->
                report(
                    Finding.Kind.ROLLED_BACK,
                    kept.size() - 1,
                    "its first %d leaves are not those of the head kept from %s"
                        .formatted(kept.size(), kept.signedAt())));
  }

  /** After the last line. */
  void end() {
    signatures.end();
    if (opening.isEmpty()) {
      report(Finding.Kind.INCOMPLETE, 0, "this is no export of a custody log");
      return;
    }
    if (trusted().isEmpty()) {
      report(Finding.Kind.UNSIGNED, 0, "the log does not know the key it is checked with");
    }
    if (tree.size() != opening.get().size() || lastSize() != tree.size()) {
      report(
          Finding.Kind.INCOMPLETE,
          tree.size(),
          "%d leaves were announced, %d are there, %d are signed"
              .formatted(opening.get().size(), tree.size(), lastSize()));
    }
    trust.since().ifPresent(this::requireKept);
  }

  private void requireKept(SignedHead kept) {
    if (!isTrusted(kept)) {
      report(Finding.Kind.UNSIGNED, 0, "the kept head has no signature of a trusted key");
    } else if (kept.head().size() > tree.size()) {
      report(
          Finding.Kind.ROLLED_BACK,
          tree.size(),
          "the log had %d leaves at %s, and has %d: what came after is gone"
              .formatted(kept.head().size(), kept.head().signedAt(), tree.size()));
    }
  }

  private boolean isTrusted(SignedHead head) {
    return trusted().stream().anyMatch(head::isSignedBy);
  }

  private Set<LogKey> trusted() {
    if (trusted.isEmpty()) {
      trusted = Optional.of(trust.among(keys));
    }
    return trusted.get();
  }

  private long lastSize() {
    return last.map(head -> head.head().size()).orElse(0L);
  }

  long size() {
    return tree.size();
  }

  int heads() {
    return heads;
  }

  Optional<SignedHead> last() {
    return last;
  }

  private void report(LogLine.Entry entry, EventFacts facts, Finding.Kind kind, String words) {
    named = true;
    findings.accept(Finding.of(kind, entry.leaf(), facts.id(), words));
  }

  private void report(Finding.Kind kind, long leaf, String words) {
    findings.accept(Finding.of(kind, leaf, words));
  }
}
