package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Files that other programs leave in a folder. */
class DropFolderIT extends ImportedFiles {
  @Test
  void aDroppedFileIsWrittenWithoutItsWrongRowsAndPutAwayWithAReportAndOnlyOnce()
      throws IOException {
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(manager);
    var drop = Path.of(System.getProperty("biobank.it.folder"), "it", "drop");
    var csv = HEADER + row("IMP-DROP-1", donor, "1") + row("IMP-DROP-2", donor, "much");
    drop(drop, "create_lab.csv", csv);
    await(
        "SELECT COUNT(*) FROM import_batch WHERE file_name = 'create_lab.csv' AND state ="
            + " 'COMMITTED'");
    awaitFile(drop.resolve("archive/create_lab.csv.report.json"));
    assertThat(count("SELECT COUNT(*) FROM specimen WHERE barcode LIKE 'IMP-DROP-%'")).isEqualTo(1);
    var report = json(drop.resolve("archive/create_lab.csv.report.json"));
    assertThat(report.at("/import/counts/create").asInt()).isEqualTo(1);
    assertThat(report.at("/skipped/0/line").asInt()).isEqualTo(3);
    assertThat(report.at("/skipped/0/faults/0/slug").asText()).isEqualTo("not-a-quantity");

    drop(drop, "create_lab_again.csv", csv);
    awaitFile(drop.resolve("failed/create_lab_again.csv.report.json"));
    assertThat(json(drop.resolve("failed/create_lab_again.csv.report.json")).path("slug").asText())
        .isEqualTo("import-file-known");

    drop(drop, "create_broken.csv", "Foo,Bar\n1,2\n");
    awaitFile(drop.resolve("failed/create_broken.csv.report.json"));
    assertThat(json(drop.resolve("failed/create_broken.csv.report.json")).path("slug").asText())
        .isEqualTo("import-header-unknown");
  }

  /** As a program does that knows of drop folders: written aside, moved in, old enough. */
  private static void drop(Path folder, String name, String csv) throws IOException {
    var aside = folder.resolve(name + ".part");
    Files.writeString(aside, csv);
    Files.setLastModifiedTime(aside, FileTime.from(Instant.now().minusSeconds(60)));
    Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void awaitFile(Path file) {
    awaitTrue("file " + file.getFileName(), () -> Files.exists(file) && isWhole(file));
  }

  private static boolean isWhole(Path file) {
    try {
      return !json(file).isMissingNode();
    } catch (IOException e) {
      return false;
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void aBadFileOfTheDropFolderKeepsNoOtherWaitingAndLinksAreNotFollowed() throws IOException {
    var manager = signIn(TestBiobank.MANAGER);
    var folder = Path.of(System.getProperty("biobank.it.folder"), "it", "drop");
    var secret = folder.resolveSibling("secret-of-the-server");
    Files.writeString(secret, "not for a report\n1\n");
    Files.setLastModifiedTime(secret, FileTime.from(Instant.now().minusSeconds(60)));
    Files.createSymbolicLink(folder.resolve("create_a_link.csv"), secret);
    var large = folder.resolve("create_b_large.part");
    try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(300L * 1024 * 1024);
    }
    Files.setLastModifiedTime(large, FileTime.from(Instant.now().minusSeconds(60)));
    Files.move(large, folder.resolve("create_b_large.csv"), StandardCopyOption.ATOMIC_MOVE);
    drop(folder, "create_c_fine.csv", HEADER + row("IMP-BEHIND-1", donor(manager), "1"));
    await("SELECT COUNT(*) FROM specimen WHERE barcode = 'IMP-BEHIND-1'");
    awaitFile(folder.resolve("failed/create_b_large.csv.report.json"));
    assertThat(json(folder.resolve("failed/create_b_large.csv.report.json")).path("slug").asText())
        .isEqualTo("import-file-too-large");
    assertThat(folder.resolve("failed/create_a_link.csv.report.json")).doesNotExist();
    Files.delete(folder.resolve("create_a_link.csv"));
    Files.delete(folder.resolve("failed/create_b_large.csv"));
  }
}
