package org.biobank.api.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** CSV that a spreadsheet program may open: whatever people wrote, no cell of it is a formula. */
public final class TameCsv {
  private final CsvWriter csv;

  private TameCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /** In UTF-8; what was written may stay in a buffer until {@link #flush}. */
  public static TameCsv to(OutputStream out) {
    return new TameCsv(CsvWriter.builder().build(out, StandardCharsets.UTF_8));
  }

  /** Without a buffer: the text is whole after each record. */
  public static TameCsv into(StringWriter text) {
    return new TameCsv(CsvWriter.builder().bufferSize(0).build(text));
  }

  public void write(String... cells) {
    write(List.of(cells));
  }

  public void write(Collection<String> cells) {
    csv.writeRecord(cells.stream().map(TameCsv::tame).toList());
  }

  public void flush() throws IOException {
    csv.flush();
  }

  /**
   * A spreadsheet program takes a cell that begins so for a formula (OWASP, CSV Injection); an
   * apostrophe before it makes it a text, and is taken off again by the import.
   */
  static String tame(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
