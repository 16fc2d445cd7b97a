package org.biobank.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  @TempDir private Path folder;

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("file"), text.getBytes(charset));
  }

  private List<SourceRow> rows(Path file) throws IOException {
    try (var table = Table.open(file, Optional.empty())) {
      var rows = new ArrayList<SourceRow>();
      table.forEachRemaining(rows::add);
      return rows;
    }
  }

  @Test
  void separatorAndByteOrderMarkAreFoundOut() throws IOException {
    for (var separator : List.of(",", ";", "\t")) {
      for (var mark : List.of("", "\uFEFF")) {
        var text = mark + "Barcode" + separator + "Note\nA1" + separator + "gr\u00fcn\n";
        var rows = rows(file(text, StandardCharsets.UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).text("Barcode")).isEqualTo("A1");
        assertThat(rows.get(0).text("Note")).isEqualTo("gr\u00fcn");
        assertThat(rows.get(0).line()).isEqualTo(2);
      }
    }
  }

  @Test
  void quotedCellsMayHoldSeparatorsAndLinesAndBlankRowsAreLeftOut() throws IOException {
    var rows = rows(file("A,B\n\"x,\ny\",1\n,\n\nz,\"2\"\n", StandardCharsets.UTF_8));
    assertThat(rows).extracting(row -> row.text("A")).containsExactly("x,\ny", "z");
    assertThat(rows.get(1).line()).isEqualTo(6);
  }

  @Test
  void latin1IsToldNotGuessed() throws IOException {
    var file = file("Barcode,Note\nA1,gr\u00fcn\n", StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            FileUnreadable.class, e -> assertThat(e.slug()).isEqualTo("import-not-utf8"));
  }

  @Test
  void whatIsTooWideTooLongOrNamedTwiceIsRefused() throws IOException {
    assertRefused("A,a\n1,2\n", "import-column-twice");
    assertRefused("A\n1,2\n", "import-row-too-long");
    assertRefused("A\n" + "x".repeat(ReadLimits.CELL_MAX + 1), "import-cell-too-long");
    assertRefused("A" + ",x".repeat(ReadLimits.COLUMNS_MAX), "import-too-wide");
    assertRefused(" \n", "import-file-empty");
  }

  private void assertRefused(String text, String slug) throws IOException {
    var file = file(text, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(FileUnreadable.class, e -> assertThat(e.slug()).isEqualTo(slug));
  }

  @Test
  void aSheetIsReadAsPeopleSeeIt() throws IOException {
    var file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Tubes");
      sheet.value(0, 0, "Barcode");
      sheet.value(0, 1, "Quantity");
      sheet.value(0, 2, "Visited At");
      sheet.value(1, 0, "007");
      sheet.value(1, 1, 1.250);
      sheet.value(1, 2, LocalDateTime.parse("2026-03-02T08:15:00"));
      sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
      book.finish();
    }
    var row = rows(file).get(0);
    assertThat(row.cells())
        .containsEntry("Barcode", "007")
        .containsEntry("Quantity", "1.25")
        .containsEntry("Visited At", "2026-03-02T08:15:00Z");
    assertThatThrownBy(() -> Table.open(file, Optional.of("Elsewhere")))
        .isInstanceOfSatisfying(
            FileUnreadable.class, e -> assertThat(e.slug()).isEqualTo("import-sheet-not-found"));
  }

  @Test
  void aNumberOfTooManyDigitsStaysAsItStands() throws IOException {
    var file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Tubes");
      sheet.value(0, 0, "Quantity");
      sheet.value(1, 0, new BigDecimal("1E+400"));
      sheet.value(2, 0, new BigDecimal("1E+3"));
      book.finish();
    }
    assertThat(rows(file))
        .extracting(row -> row.text("Quantity"))
        .containsExactly("1E+400", "1000");
  }

  @Test
  void aBombOrADamagedWorkbookIsRefused() throws IOException {
    var bomb = folder.resolve("bomb");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 32; i++) {
        zip.write(zeros);
      }
    }
    assertSlug(bomb, "import-zip-bomb");
    assertSlug(
        file("PK\u0003\u0004 and no more", StandardCharsets.UTF_8), "import-file-not-readable");
  }

  private static void assertSlug(Path file, String slug) {
    assertThatThrownBy(() -> Table.open(file, Optional.empty()))
        .isInstanceOfSatisfying(FileUnreadable.class, e -> assertThat(e.slug()).isEqualTo(slug));
  }

  @Test
  void whateverBytesComeTheAnswerIsRowsOrARefusal() throws IOException {
    var random = new Random(20261129);
    for (int i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 4) {
        bytes[0] = 'P';
        bytes[1] = 'K';
      }
      var file = Files.write(folder.resolve("noise"), bytes);
      try {
        assertThat(rows(file)).isNotNull();
      } catch (FileUnreadable refused) {
        assertThat(refused.slug()).startsWith("import-");
      }
    }
  }
}
