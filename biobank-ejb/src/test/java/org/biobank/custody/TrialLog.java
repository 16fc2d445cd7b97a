package org.biobank.custody;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Ids;

/** A log in memory, grown as the sequencer grows the real one: each round a batch and a head. */
final class TrialLog {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final UUID ACTOR = Ids.next();

  private final List<LogLine.Key> keys = new ArrayList<>();
  private final List<LogLine> leavesAndHeads = new ArrayList<>();
  private final List<UUID> subjects = new ArrayList<>();
  private final List<RecordedEvent> last = new ArrayList<>();
  private GrowingTree tree = new GrowingTree();
  private SigningKey signer = newKey();
  private String name;
  private Instant now = Instant.parse("2026-03-02T08:00:00.123456Z");

  TrialLog() {
    name = LogKeys.name(signer.publicKey());
    keys.add(new LogLine.Key(signer.logKey(name), Optional.empty()));
  }

  /** One that goes its own way from here on. */
  TrialLog(TrialLog other) {
    name = other.name;
    signer = other.signer;
    now = other.now.plusSeconds(RANDOM.nextInt(1, 60));
    keys.addAll(other.keys);
    leavesAndHeads.addAll(other.leavesAndHeads);
    subjects.addAll(other.subjects);
    last.addAll(other.last);
    for (var line : leavesAndHeads) {
      if (line instanceof LogLine.Entry entry) {
        tree.append(entry.hash().bytes());
      }
    }
  }

  /** Each round every subject is stored somewhere else, and a head is signed a minute later. */
  TrialLog grow(int chains, int rounds) {
    while (subjects.size() < chains) {
      subjects.add(Ids.next());
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < chains; i++) {
        append(i, now.plusMillis(i));
      }
      now = now.plus(Duration.ofMinutes(1));
      sign();
    }
    return this;
  }

  /** As somebody would who can write the tables, and lets the sequencer do the rest. */
  void appendBackdated() {
    subjects.add(Ids.next());
    append(subjects.size() - 1, now.minus(Duration.ofHours(1)));
    now = now.plus(Duration.ofMinutes(1));
    sign();
  }

  void changeKey(boolean endorsed) {
    var former = signer;
    signer = newKey();
    var note = SignedHead.sign(treeHead(), List.of(former, signer)).note();
    keys.add(new LogLine.Key(signer.logKey(name), endorsed ? Optional.of(note) : Optional.empty()));
  }

  Trust trust() {
    return Trust.in(signer.logKey(name));
  }

  SignedHead head() {
    return SignedHead.sign(treeHead(), List.of(signer));
  }

  List<LogLine> lines() {
    var lines = new ArrayList<LogLine>();
    lines.add(new LogLine.Opening(name, tree.size(), now));
    lines.addAll(keys);
    lines.addAll(leavesAndHeads);
    return lines;
  }

  private void append(int subject, Instant recordedAt) {
    var before =
        subject < last.size() ? Optional.of(last.get(subject)) : Optional.<RecordedEvent>empty();
    var entry =
        CustodyEntry.of(
            CustodySubject.specimen(subjects.get(subject)),
            recordedAt,
            BusinessStep.STORING,
            Disposition.AVAILABLE,
            Whereabouts.inBox("HDB", "BX-" + tree.size(), "A1"));
    var event =
        RecordedEvent.of(CustodyLedger.next(before.map(ChainEnd::of), entry, ACTOR, recordedAt));
    if (before.isPresent()) {
      last.set(subject, event);
    } else {
      last.add(event);
    }
    var text = event.event().canonicalJson();
    leavesAndHeads.add(new LogLine.Entry(tree.size(), Leaf.hash(text), Optional.of(text)));
    tree.append(Leaf.hash(text).bytes());
  }

  private void sign() {
    leavesAndHeads.add(new LogLine.Head(head().note()));
  }

  private TreeHead treeHead() {
    return new TreeHead(name, tree.size(), EventHash.of(tree.root()), now, true);
  }

  private static SigningKey newKey() {
    var seed = new byte[32];
    RANDOM.nextBytes(seed);
    return SigningKey.of(seed);
  }
}
