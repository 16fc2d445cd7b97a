package org.biobank.custody;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Checks a log from its first line to its last, in bounded memory: of more than two million events
 * the chains are checked in several readings, each of a share of the subjects.
 */
public final class LogAudit {
  static final int EVENTS_PER_READING = 2_000_000;
  private static final int FINDINGS_MAX = 100;

  private final Trust trust;
  private final Supplier<? extends Iterator<LogLine>> log;
  private final TreeSet<Finding> findings =
      new TreeSet<>(Comparator.comparingLong(Finding::leaf).thenComparing(Finding::toString));
  private long findingCount;

  /**
   * What came of it.
   *
   * @param size leaves that were read
   * @param heads how many bear a trusted signature
   * @param last the last of them
   * @param findings the first hundred, by leaf; none if all is well
   */
  public record Report(
      long size,
      int subjects,
      int heads,
      Optional<SignedHead> last,
      List<Finding> findings,
      long findingCount) {
    public boolean isSound() {
      return findings.isEmpty();
    }

    /** The first event of the log that is not as it was, where one can be named. */
    public Optional<Finding> firstEvent() {
      return findings.stream().filter(finding -> finding.eventId().isPresent()).findFirst();
    }
  }

  private LogAudit(Trust trust, Supplier<? extends Iterator<LogLine>> log) {
    this.trust = trust;
    this.log = log;
  }

  /**
   * @param log opened once for each reading
   */
  public static Report check(Supplier<? extends Iterator<LogLine>> log, Trust trust) {
    return new LogAudit(trust, log).check();
  }

  private Report check() {
    var tree = new TreeAudit(trust, this::found);
    int shares = shares(announced(log.get()));
    int subjects = read(Optional.of(tree), 0, shares);
    if (shares(tree.size()) < shares) { // it announced more than it has
      shares = shares(tree.size());
      subjects = read(Optional.empty(), 0, shares);
    }
    for (int share = 1; share < shares; share++) {
      subjects += read(Optional.empty(), share, shares);
    }
    tree.end();
    return new Report(
        tree.size(), subjects, tree.heads(), tree.last(), List.copyOf(findings), findingCount);
  }

  private static long announced(Iterator<LogLine> lines) {
    return lines.hasNext() && lines.next() instanceof LogLine.Opening opening ? opening.size() : 0;
  }

  private static int shares(long size) {
    return (int) Math.min(Integer.MAX_VALUE, size / EVENTS_PER_READING + 1);
  }

  /**
   * @return subjects of this share
   */
  private int read(Optional<TreeAudit> tree, int share, int shares) {
    var chains = new ChainAudit(share, shares, this::found);
    for (var lines = log.get(); lines.hasNext(); ) {
      var line = lines.next();
      var facts =
          line instanceof LogLine.Entry entry
              ? entry.event().flatMap(EventFacts::of)
              : Optional.<EventFacts>empty();
      tree.ifPresent(audit -> audit.accept(line, facts));
      if (line instanceof LogLine.Entry entry) {
        facts.ifPresent(known -> chains.accept(entry, known));
      }
    }
    return chains.subjects();
  }

  private void found(Finding finding) {
    findingCount++;
    findings.add(finding);
    if (findings.size() > FINDINGS_MAX) {
      findings.pollLast();
    }
  }
}
