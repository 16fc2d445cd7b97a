package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfSheetTest {
  private static final int ROWS = 200;

  @Test
  void everyRowIsOnTheSheetOnAsManyPagesAsItNeeds() throws IOException {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> List.of("TUBE-%04d".formatted(row), "A" + row, "Plasma", ""))
            .toList();
    var text = text(sheet("Order OR-2026-0007", rows), 4);
    assertThat(text).contains("Order OR-2026-0007", "Freezer 3", "barcode");
    rows.forEach(row -> assertThat(text).contains(row.get(0)));
  }

  @Test
  void aCodeIsNeverCutThoughTheWordsBesideItAre() throws IOException {
    var code = "7".repeat(64);
    var text = text(sheet("Order", List.of(List.of(code, "A1", "word ".repeat(60), ""))), 1);
    assertThat(text).contains(code).contains("…");
  }

  @Test
  void aLetterTheFontDoesNotHaveIsABoxAndNoFault() throws IOException {
    assertThat(text(sheet("Přemysl 研究", List.of()), 1)).contains("Přemysl □□");
  }

  private static PdfSheet sheet(String title, List<List<String>> rows) {
    var section =
        new PdfSheet.Section("Freezer 3", List.of("barcode", "position", "type", "taken"), rows);
    return new PdfSheet(title, List.of("UKHD Nephrology"), List.of(section));
  }

  private static String text(PdfSheet sheet, int pages) throws IOException {
    try (var document = Loader.loadPDF(sheet.render())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      return new PDFTextStripper().getText(document);
    }
  }
}
