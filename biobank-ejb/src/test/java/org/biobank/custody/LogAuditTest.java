package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.biobank.custody.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody may do to a log, and under which name it is found. */
class LogAuditTest {
  private static final int CHAINS = 6;
  private static final int ROUNDS = 8;

  private final TrialLog log = new TrialLog().grow(CHAINS, ROUNDS);
  private final List<LogLine> lines = new ArrayList<>(log.lines());

  @Test
  void anUntouchedLogIsSound() {
    var report = check(log.trust());
    assertThat(report.findings()).isEmpty();
    assertThat(report.size()).isEqualTo(CHAINS * ROUNDS);
    assertThat(report.subjects()).isEqualTo(CHAINS);
    assertThat(report.heads()).isEqualTo(ROUNDS);
  }

  @Test
  void linesAreReadAsTheyWereWritten() {
    assertThat(lines).allSatisfy(line -> assertThat(LogLine.parse(line.json())).contains(line));
  }

  @Test
  void aChangedEventIsNamed() {
    alter(20, LogAuditTest::earlier);
    assertThat(first()).isEqualTo(found(Kind.ALTERED, 20));
  }

  @Test
  void anEventPointedToAnotherSpecimenIsNamed() {
    var other = id(13, "subjectId");
    alter(20, text -> text.replace(id(20, "subjectId"), other));
    assertThat(first()).isEqualTo(found(Kind.ALTERED, 20));
  }

  @Test
  void aChangedEventWithItsLeafMadeAnewIsFoundByTheNextOfItsChain() {
    alter(20, LogAuditTest::earlier);
    relog(20);
    assertThat(check(log.trust()).findings())
        .extracting(finding -> found(finding.kind(), finding.leaf()))
        .contains(found(Kind.ALTERED, 20))
        .contains(found(Kind.ALTERED, 18)); // the leaves 18 to 23 were signed together
  }

  @Test
  void aDeletedEventIsNamed() {
    set(20, new LogLine.Entry(20, entry(20).hash(), Optional.empty()));
    assertThat(first()).isEqualTo(found(Kind.DROPPED, 20));
  }

  @Test
  void anEventDeletedWithItsLeafIsNamed() {
    lines.remove(at(20));
    assertThat(first()).isEqualTo(found(Kind.DROPPED, 20));
  }

  @Test
  void swappedEventsAreNamed() {
    swap(20, 21);
    assertThat(first().kind()).isEqualTo(Kind.REORDERED);
    assertThat(first().leaf()).isBetween(20L, 21L);
  }

  @Test
  void anEventPutInLaterWithAnEarlierTimeIsNamed() {
    log.appendBackdated();
    lines.clear();
    lines.addAll(log.lines());
    assertThat(first()).isEqualTo(found(Kind.BACKDATED, CHAINS * ROUNDS));
  }

  @Test
  void aLogThatBreaksOffIsIncomplete() {
    var cut = lines.subList(0, at(30));
    assertThat(LogAudit.check(cut::iterator, log.trust()).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.INCOMPLETE);
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLogThatAnnouncesMoreThanAnybodyCouldReadIsIncomplete() {
    lines.set(0, new LogLine.Opening(log.head().head().log(), Long.MAX_VALUE / 4, Instant.EPOCH));
    var report = check(log.trust());
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.INCOMPLETE);
    assertThat(report.subjects()).isEqualTo(CHAINS);
  }

  @Test
  void aRestoredBackupIsFoundByAHeadThatWasKept() {
    var kept = new TrialLog(log).grow(CHAINS, 1).head();
    assertThat(check(log.trust().since(kept)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.ROLLED_BACK);
  }

  @Test
  void aLogThatGrewFromAKeptHeadIsSound() {
    var kept = log.head();
    var grown = new TrialLog(log).grow(CHAINS, 3).lines();
    assertThat(LogAudit.check(grown::iterator, log.trust().since(kept)).findings()).isEmpty();
  }

  @Test
  void aLogThatWentOnFromABackupIsFoundByAHeadThatWasKept() {
    var kept = new TrialLog(log).grow(CHAINS, 1).head();
    var fork = new TrialLog(log).grow(CHAINS, 3).lines();
    assertThat(LogAudit.check(fork::iterator, log.trust().since(kept)).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.ROLLED_BACK);
  }

  @Test
  void aLogWrittenAnewUnderAnotherKeyIsNotTrusted() {
    var forged = new TrialLog().grow(CHAINS, ROUNDS).lines();
    assertThat(LogAudit.check(forged::iterator, log.trust()).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.kind() == Kind.UNSIGNED || finding.kind() == Kind.INCOMPLETE);
  }

  @Test
  void trustGoesOverToANewKeyThatTheOldOneVouchesForAndBack() {
    var before = log.trust();
    log.changeKey(true);
    log.grow(CHAINS, 2);
    for (var trust : List.of(before, log.trust())) {
      assertThat(LogAudit.check(log.lines()::iterator, trust).findings()).isEmpty();
    }
  }

  @Test
  void aNewKeyThatNobodyVouchesForIsNotTrusted() {
    var before = log.trust();
    log.changeKey(false);
    log.grow(CHAINS, 2);
    assertThat(LogAudit.check(log.lines()::iterator, before).findings())
        .extracting(Finding::kind)
        .contains(Kind.UNSIGNED);
  }

  @Test
  void noBitOfALeafCanBeTurnedUnseen() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int leaf = random.nextInt(CHAINS * ROUNDS);
      var good = entry(leaf);
      alter(leaf, text -> turned(text, random));
      assertThat(check(log.trust()).isSound()).as("seed %d", seed).isFalse();
      set(leaf, good);
    }
    assertThat(check(log.trust()).isSound()).isTrue();
  }

  private static String turned(String text, Random random) {
    var chars = text.toCharArray();
    chars[random.nextInt(chars.length)] ^= (char) (1 << random.nextInt(5));
    return new String(chars);
  }

  private static String earlier(String text) {
    return text.replaceFirst("\"eventTime\":\"2026-03-02T08", "\"eventTime\":\"2026-03-02T07");
  }

  private record Place(Kind kind, long leaf) {}

  private static Place found(Kind kind, long leaf) {
    return new Place(kind, leaf);
  }

  private Place first() {
    return check(log.trust()).findings().stream()
        .map(finding -> found(finding.kind(), finding.leaf()))
        .findFirst()
        .orElseThrow();
  }

  private LogAudit.Report check(Trust trust) {
    return LogAudit.check(lines::iterator, trust);
  }

  private int at(int leaf) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof LogLine.Entry entry && entry.leaf() == leaf) {
        return i;
      }
    }
    throw new IllegalArgumentException("no leaf " + leaf);
  }

  private LogLine.Entry entry(int leaf) {
    return (LogLine.Entry) lines.get(at(leaf));
  }

  private void set(int leaf, LogLine.Entry entry) {
    lines.set(at(leaf), entry);
  }

  private void alter(int leaf, UnaryOperator<String> change) {
    var entry = entry(leaf);
    set(leaf, new LogLine.Entry(leaf, entry.hash(), entry.event().map(change)));
  }

  private void relog(int leaf) {
    var text = entry(leaf).event();
    set(leaf, new LogLine.Entry(leaf, Leaf.hash(text.orElseThrow()), text));
  }

  private void swap(int one, int other) {
    var first = entry(one);
    var second = entry(other);
    set(one, new LogLine.Entry(one, second.hash(), second.event()));
    set(other, new LogLine.Entry(other, first.hash(), first.event()));
  }

  private String id(int leaf, String member) {
    var text = entry(leaf).event().orElseThrow();
    int start = text.indexOf("\"" + member + "\":\"") + member.length() + 4;
    return text.substring(start, start + 36);
  }
}
