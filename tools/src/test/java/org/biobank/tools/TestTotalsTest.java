package org.biobank.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTotalsTest {
  private static final Instant START = Instant.parse("2026-11-23T16:00:00Z");

  @TempDir Path root;

  @Test
  void theLastLineCountsEveryReportOfThisRun() throws Exception {
    report("db/target/surefire-reports/TEST-a.xml", START, "<testcase classname='A' name='good'/>");
    report(
        "biobank-web/target/browser-reports/pages.xml",
        START.plusSeconds(1),
        "<testcase classname='P' name='bad'><failure message='Expected &lt;200&gt;&#10;  but was &lt;500&gt;.'/></testcase>"
            + "<testcase classname='P' name='worse'><error/></testcase>"
            + "<testcase classname='P' name='left'><skipped message='no Chromium'/></testcase>");
    String[] lines = print(0).split("\n");
    assertThat(lines)
        .contains(
            "FAILED: P.bad (Expected <200> but was <500>.)",
            "FAILED: P.worse",
            "skipped: P.left (no Chromium)")
        .endsWith("1 passed, 2 failed, 1 skipped");
  }

  @Test
  void reportsOfAnEarlierRunAreNotCounted() throws Exception {
    report(
        "db/target/surefire-reports/TEST-a.xml", START.minusSeconds(60), "<testcase name='old'/>");
    assertThat(print(0)).endsWith("0 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void aRunWithoutAnyTestIsAFailure() throws Exception {
    assertThat(succeeded(0)).isFalse();
  }

  @Test
  void aBuildThatFailsWithoutAFailedTestIsAFailure() throws Exception {
    report("db/target/surefire-reports/TEST-a.xml", START, "<testcase classname='A' name='good'/>");
    assertThat(succeeded(0)).isTrue();
    assertThat(succeeded(1)).isFalse();
  }

  private String print(int status) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TestTotals.of(root, START)
        .print(new PrintStream(out, true, StandardCharsets.UTF_8), status, Duration.ofSeconds(61));
    return out.toString(StandardCharsets.UTF_8);
  }

  private boolean succeeded(int status) throws Exception {
    return TestTotals.of(root, START)
        .print(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            status,
            Duration.ZERO);
  }

  private void report(String name, Instant written, String cases) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<testsuite>" + cases + "</testsuite>");
    Files.setLastModifiedTime(file, FileTime.from(written));
  }
}
