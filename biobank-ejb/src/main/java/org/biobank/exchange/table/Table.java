package org.biobank.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file or of a sheet, read one after the other; never the whole file in memory.
 * Blank rows are left out.
 *
 * <p>{@link #hasNext} and {@link #next} refuse with {@link FileUnreadable} where the file breaks.
 */
public interface Table extends Iterator<SourceRow>, AutoCloseable {
  /** Stripped, in the order of the file; no two alike, none blank but at the end. */
  List<String> header();

  @Override
  void close();

  /**
   * @param sheet name of a sheet; absent: the first
   * @throws FileUnreadable if it is no table we read
   */
  static Table open(Path file, Optional<String> sheet) throws IOException {
    var begin = new byte[4];
    int read;
    try (InputStream in = Files.newInputStream(file)) {
      read = in.readNBytes(begin, 0, begin.length);
    }
    if (read == begin.length && begin[0] == 'P' && begin[1] == 'K') {
      return XlsxTable.open(file, sheet);
    }
    if (read == begin.length && (begin[0] & 0xFF) == 0xD0 && (begin[1] & 0xFF) == 0xCF) {
      throw FileUnreadable.of(
          "import-file-not-readable",
          "This is an XLS file of before 2007, or one with a password; save it as XLSX or CSV.");
    }
    return CsvTable.open(file);
  }
}
