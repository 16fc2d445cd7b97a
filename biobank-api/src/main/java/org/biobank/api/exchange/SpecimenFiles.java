package org.biobank.api.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.biobank.api.csv.TameCsv;
import org.biobank.exchange.ImportLine;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.export.ExportSpecimens.ExportPage;
import org.biobank.shared.Page;
import org.dhatim.fastexcel.Workbook;

/** Files of specimens as they leave the house, written while they are read, page by page. */
final class SpecimenFiles {
  static final String CSV = "text/csv";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int FLUSHED_ROWS = 500;
  private static final List<String> HEADER =
      Arrays.stream(TemplateColumn.values()).map(TemplateColumn::header).toList();
  private static final List<String> ERROR_HEADER =
      List.of("Line", "Barcode", "Column", "Value", "Problem", "What is wrong", "What would do");

  private SpecimenFiles() {}

  /** Pages by where they begin; the first begins nowhere. */
  interface Pages extends Function<Optional<String>, ExportPage> {}

  /** In UTF-8 with a byte order mark, by which spreadsheet programs know it. */
  static void csv(Pages pages, OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    var writer = TameCsv.to(out);
    writer.write(HEADER);
    for (var page = pages.apply(Optional.empty()); ; page = pages.apply(page.next())) {
      page.rows().forEach(writer::write);
      if (page.next().isEmpty()) {
        break;
      }
    }
    writer.flush();
  }

  /** Every cell is a text: codes keep their zeros, and nothing can be a formula. */
  static void xlsx(Pages pages, OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, "biobank", "1.0")) {
      var sheet = workbook.newWorksheet("Specimens");
      for (int i = 0; i < HEADER.size(); i++) {
        sheet.inlineString(0, i, HEADER.get(i));
      }
      int line = 1;
      for (var page = pages.apply(Optional.empty()); ; page = pages.apply(page.next())) {
        for (var row : page.rows()) {
          for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
              sheet.inlineString(line, i, row.get(i));
            }
          }
          if (++line % FLUSHED_ROWS == 0) {
            sheet.flush();
          }
        }
        if (page.next().isEmpty()) {
          break;
        }
      }
      sheet.finish();
    }
  }

  /** Wrong rows, one line for each fault. */
  static void errors(Function<Long, Page<ImportLine>> pages, OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    var writer = TameCsv.to(out);
    writer.write(ERROR_HEADER);
    long after = -1;
    for (var more = true; more; ) {
      var page = pages.apply(after);
      for (var line : page.items()) {
        for (var fault : line.faults()) {
          writer.write(
              Long.toString(line.line()),
              line.barcode().orElse(""),
              fault.column(),
              fault.value(),
              fault.slug(),
              fault.detail(),
              fault.remedy());
        }
        after = line.line();
      }
      more = page.next().isPresent();
    }
    writer.flush();
  }
}
