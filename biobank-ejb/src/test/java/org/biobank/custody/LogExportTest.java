package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biobank.custody.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An export ends, whatever somebody wrote beside the notes, and its check says what was done. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LogExportTest {
  private static final int CHAINS = 6;
  private static final int ROUNDS = 8;
  private static final long NEVER = 9_000_000_000_000_000L;

  private final TrialLog log = new TrialLog().grow(CHAINS, ROUNDS);
  private final List<TreeHeads.KeptHead> heads = new ArrayList<>();

  LogExportTest() {
    for (var line : log.lines()) {
      if (line instanceof LogLine.Head head) {
        long number = heads.size() + 1L;
        heads.add(new TreeHeads.KeptHead(number, number * CHAINS, head.note()));
      }
    }
  }

  @Test
  void anExportIsSound() {
    var report = LogAudit.check(this::export, log.trust());
    assertThat(report.findings()).isEmpty();
    assertThat(report.heads()).isEqualTo(ROUNDS);
    assertThat(report.size()).isEqualTo(CHAINS * ROUNDS);
  }

  @Test
  void aHeadWhoseSizeWasChangedIsNamed() {
    resize(3);
    var report = LogAudit.check(this::export, log.trust());
    assertThat(report.findings())
        .anyMatch(finding -> finding.kind() == Kind.ALTERED && finding.leaf() == 2 * CHAINS);
    assertThat(report.heads()).isEqualTo(ROUNDS);
  }

  @Test
  void aLastHeadWhoseSizeWasChangedIsNamed() {
    resize(ROUNDS);
    var report = LogAudit.check(this::export, log.trust());
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.INCOMPLETE);
    assertThat(report.subjects()).isEqualTo(CHAINS);
  }

  private void resize(int number) {
    var head = heads.get(number - 1);
    heads.set(number - 1, new TreeHeads.KeptHead(head.number(), NEVER, head.note()));
  }

  private LogExport export() {
    var until = heads.get(heads.size() - 1);
    var opening = new LogLine.Opening(until.signed().head().log(), until.size(), Instant.EPOCH);
    return new LogExport(new TrialPages(), until, opening, keys());
  }

  private List<LogLine.Key> keys() {
    return log.lines().stream()
        .filter(LogLine.Key.class::isInstance)
        .map(LogLine.Key.class::cast)
        .toList();
  }

  /** Pages of the trial's lines. */
  private final class TrialPages extends LogPages {
    @Override
    public List<LogLine.Entry> entries(long first, long end) {
      return log.lines().stream()
          .filter(LogLine.Entry.class::isInstance)
          .map(LogLine.Entry.class::cast)
          .filter(entry -> entry.leaf() >= first && entry.leaf() < end)
          .limit(PAGE)
          .toList();
    }

    @Override
    public Map<Long, List<LogLine.Signed>> signatures(long first, long end) {
      return Map.of();
    }

    @Override
    public List<TreeHeads.KeptHead> headsAfter(long number) {
      return heads.stream().filter(head -> head.number() > number).limit(PAGE).toList();
    }
  }
}
