package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir Path folder;

  @Test
  void aScanComesOutAsItWentIn() throws Exception {
    var origin =
        new Origin(
            folder.resolve("Gestell 7\n%.png"), 3, Instant.parse("2026-11-23T10:15:30.123456789Z"));
    var envelope = Envelope.of("rack-scans?name=a%20b", "image/png", Optional.of(origin));
    byte[] content = {0, '\n', (byte) 0xFF};
    try (var spool = Spool.open(folder, 0)) {
      spool.hold(envelope, content);
    }
    try (var spool = Spool.open(folder, 0)) {
      var held = spool.held();
      assertThat(held).extracting(SpooledScan::envelope).containsExactly(envelope);
      assertThat(held.get(0).content()).isEqualTo(content);
    }
  }

  @Test
  void aHeldScanIsNotSent() throws IOException {
    try (var spool = Spool.open(folder, 0)) {
      var held = spool.hold(scan(), text("A1,1"));
      assertThat(spool.next()).isEmpty();
      spool.release(held);
      assertThat(spool.next()).map(SpooledScan::envelope).contains(held.envelope());
    }
  }

  @Test
  void scansComeOutInTheOrderInWhichTheyWentInAlsoAfterAStop() throws IOException {
    for (int run = 0; run < 3; run++) {
      try (var spool = Spool.open(folder, 0)) {
        spool.release(spool.hold(scan(), text("run " + run)));
      }
    }
    try (var spool = Spool.open(folder, 0)) {
      for (int run = 0; run < 3; run++) {
        var next = spool.next().orElseThrow();
        assertThat(next.sha256()).isEqualTo(SpooledScan.digest(text("run " + run)));
        spool.sent(next);
      }
      assertThat(spool.next()).isEmpty();
    }
  }

  @Test
  void oneAgentWorksOnASpool() throws IOException {
    try (var first = Spool.open(folder, 0)) {
      assertThat(first.next()).isEmpty();
      assertThatThrownBy(() -> Spool.open(folder, 0))
          .isInstanceOf(AgentRefused.class)
          .hasMessage("another agent works on the spool " + folder);
    }
    Spool.open(folder, 0).close();
  }

  @Test
  void aFullDiskTakesNoScan() throws IOException {
    try (var spool = Spool.open(folder, Long.MAX_VALUE)) {
      assertThatThrownBy(() -> spool.hold(scan(), text("A1,1")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("disk is full");
      assertThat(spool.held()).isEmpty();
    }
  }

  @Test
  void whatWasBeingWrittenWhenTheAgentWasKilledIsNoScan() throws IOException {
    try (var spool = Spool.open(folder, 0)) {
      spool.release(spool.hold(scan(), text("A1,1")));
    }
    var half = folder.resolve("waiting/000000000002.held" + DurableFiles.PART);
    Files.writeString(half, "Idempotency-Key: 8f1");
    try (var spool = Spool.open(folder, 0)) {
      assertThat(spool.held()).isEmpty();
      assertThat(half).doesNotExist();
      assertThat(spool.next()).isPresent();
    }
  }

  @Test
  void aDamagedRecordIsSetAsideAndStopsNoOther() throws Exception {
    try (var spool = Spool.open(folder, 0)) {
      spool.release(spool.hold(scan(), text("A1,1")));
      spool.release(spool.hold(scan(), text("A1,2")));
      Files.writeString(folder.resolve("waiting/000000000001.scan"), "nothing of ours");
      var next = spool.next().orElseThrow();
      assertThat(next.number()).isEqualTo(2);
      Files.writeString(next.file(), Files.readString(next.file()).replace("A1,2", "A1,3"));
      assertThatThrownBy(next::content).hasMessageContaining("SHA-256");
    }
    assertThat(SpoolState.of(folder).text())
        .startsWith("1 waiting, 1 set aside")
        .contains("000000000001.scan: the record's headers are damaged");
  }

  private static Envelope scan() {
    return Envelope.of("rack-scans?name=x", "text/csv", Optional.empty());
  }

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
