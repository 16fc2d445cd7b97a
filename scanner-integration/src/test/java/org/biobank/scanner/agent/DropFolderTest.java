package org.biobank.scanner.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.biobank.scanner.agent.DropFolder.Left;
import org.biobank.scanner.rack.RackLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2};

  private final Path folder;
  private final Path drop;
  private final StringWriter told = new StringWriter();
  private Spool spool;

  DropFolderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.drop = Files.createDirectory(folder.resolve("drop"));
    this.spool = Spool.open(folder.resolve("spool"), 0);
  }

  @AfterEach
  void close() throws IOException {
    spool.close();
  }

  @Test
  void aDroppedFileBecomesAScanAndMovesOutOfTheWay() throws Exception {
    drop("TR00012345_a.csv", "A1,FR05653780".getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(
        drop.resolve("TR00012345_a.csv"), FileTime.from(Instant.parse("2026-11-23T10:00:00Z")));
    assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
    var scan = spool.next().orElseThrow();
    assertThat(scan.envelope().contentType()).isEqualTo("text/csv");
    assertThat(scan.envelope().target())
        .isEqualTo(
            "rack-scans?layout=8x12&rotation=90&mirrored=true&scannedAt=2026-11-23T10%3A00%3A00Z"
                + "&name=TR00012345_a.csv&rackCode=TR00012345");
    assertThat(scan.content()).asString(StandardCharsets.UTF_8).isEqualTo("A1,FR05653780");
    assertThat(drop.resolve("taken/TR00012345_a.csv")).exists();
    assertThat(drop.resolve("TR00012345_a.csv")).doesNotExist();
  }

  @Test
  void aFileOfANameThatWasTakenBeforeIsTakenToo() throws IOException {
    for (int i = 0; i < 2; i++) {
      drop("rack.png", PNG);
      assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
      spool.sent(spool.next().orElseThrow());
    }
    try (var taken = Files.list(drop.resolve("taken"))) {
      assertThat(taken).hasSize(2);
    }
  }

  @Test
  void whatIsNoScanIsSetAsideWithItsReasonAndTheOthersAreTaken() throws IOException {
    drop("picture-called.docx", PNG);
    drop("program.exe", new byte[] {'M', 'Z', 0});
    drop("binary.csv", new byte[] {'A', 0, 1});
    drop("large.txt", new byte[ScanFile.TEXT_BYTES_MAX + 1]);
    assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
    assertThat(drop.resolve("refused/program.exe.why.txt"))
        .content()
        .startsWith("the file is neither a picture");
    assertThat(drop.resolve("refused/binary.csv.why.txt")).content().contains("called a text file");
    assertThat(drop.resolve("refused/large.txt.why.txt")).content().contains("too large");
    assertThat(spool.next().orElseThrow().named()).contains("picture-called.docx");
  }

  @Test
  void whatOtherProgramsAreStillWritingIsLeftAlone() throws IOException {
    drop("rack.png.tmp", PNG);
    drop(".rack.png", PNG);
    drop("Thumbs.db", PNG);
    assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
    assertThat(spool.next()).isEmpty();
    assertThat(drop.resolve("rack.png.tmp")).exists();
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    var elsewhere = Files.writeString(folder.resolve("passwords.txt"), "secret");
    Files.createSymbolicLink(drop.resolve("rack.txt"), elsewhere);
    assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
    assertThat(spool.next()).isEmpty();
  }

  @Test
  void aFullSpoolKeepsTheDroppedFileAndSaysSo() throws IOException {
    spool.close();
    spool = Spool.open(folder.resolve("spool"), Long.MAX_VALUE);
    drop("rack.png", PNG);
    var sweeping = folder();
    assertThat(sweeping.sweep()).isEqualTo(Left.STUCK);
    assertThat(sweeping.sweep()).isEqualTo(Left.STUCK);
    assertThat(drop.resolve("rack.png")).exists();
    assertThat(told.toString())
        .containsOnlyOnce("files stay where they are")
        .contains("disk is full");
  }

  @Test
  void aFolderThatIsAwayIsWaitedFor() throws IOException {
    Files.delete(drop);
    var sweeping = folder();
    assertThat(sweeping.sweep()).isEqualTo(Left.STUCK);
    Files.createDirectory(drop);
    drop("rack.png", PNG);
    assertThat(sweeping.sweep()).isEqualTo(Left.NOTHING);
    assertThat(spool.next()).isPresent();
    assertThat(told.toString()).contains("well again");
  }

  @Test
  void aHeldScanWhoseFolderIsAwayIsNotTakenTwice() throws IOException {
    drop("rack.png", PNG);
    var origin = Origin.of(drop.toAbsolutePath().normalize().resolve("rack.png"));
    spool.hold(Envelope.of("rack-scans", "image/png", Optional.of(origin)), PNG);
    var away = folder.resolve("away");
    Files.move(drop, away);
    assertThat(folder().sweep()).isEqualTo(Left.STUCK);
    assertThat(spool.next()).isEmpty();
    Files.move(away, drop);
    assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
    spool.sent(spool.next().orElseThrow());
    assertThat(spool.next()).isEmpty();
  }

  @Test
  void anotherFileUnderTheNameOfAHeldScanIsAScanOfItsOwn() throws IOException {
    drop("rack.png", PNG);
    var origin = Origin.of(drop.toAbsolutePath().normalize().resolve("rack.png"));
    spool.hold(Envelope.of("rack-scans", "image/png", Optional.of(origin)), PNG);
    Files.write(drop.resolve("rack.png"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    assertThat(folder().sweep()).isEqualTo(Left.NOTHING);
    spool.sent(spool.next().orElseThrow());
    assertThat(spool.next()).map(scan -> scan.envelope().contentType()).contains("image/jpeg");
  }

  private DropFolder folder() {
    var scanner =
        new ScannerSetup(
            RackLayout.RACK_96, 90, true, Optional.of(Pattern.compile("^([A-Z]{2}\\d{8})_")));
    var notices = new Notices(new PrintWriter(told), Clock.systemUTC());
    return new DropFolder(drop, spool, scanner, new Settling(Duration.ZERO), notices);
  }

  private void drop(String name, byte[] content) throws IOException {
    Files.write(drop.resolve(name), content);
  }
}
