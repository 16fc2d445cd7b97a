package org.biobank.scanner.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table of text.
 *
 * @param line where it begins in the file, from 1
 */
record TableRow(int line, List<String> cells) {
  /** Blank if the row is too short. */
  String cell(int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }

  /**
   * @param firstLine of the text in the file
   * @throws RackFileRefused if a quote is not closed
   */
  static List<TableRow> of(String text, char separator, int firstLine) {
    List<TableRow> rows = new ArrayList<>();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      csv.forEach(
          row ->
              rows.add(
                  new TableRow(
                      (int) row.getStartingLineNumber() + firstLine - 1, row.getFields())));
    } catch (CsvParseException | java.io.IOException e) {
      throw new RackFileRefused(
          FileFault.ofFile("is no table: a quote is not closed", "export it again"));
    }
    return rows;
  }
}
