package org.biobank.api.monitoring;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.biobank.monitoring.SentReading;
import org.biobank.shared.Invalid;

/**
 * Readings in a CSV file (RFC 4180, UTF-8) with a row of names: {@code probe}, {@code at}, {@code
 * value}, and where they are said {@code container} and {@code unit}. Gone through as often as
 * asked, never held as a whole but in its bytes.
 */
final class ReadingFile implements Iterable<SentReading> {
  private static final int FAULTS_MAX = 100;
  private static final List<String> NEEDED = List.of("probe", "at", "value");

  private final byte[] csv;

  private ReadingFile(byte[] csv) {
    this.csv = csv;
  }

  /**
   * @throws Invalid with the first hundred faults, by row and column
   */
  static ReadingFile of(byte[] csv) {
    var file = new ReadingFile(csv);
    try {
      file.check();
    } catch (CsvParseException e) {
      throw new Invalid("file", "is no CSV file: " + e.getMessage());
    }
    return file;
  }

  private void check() {
    var faults = new ArrayList<Invalid.Fault>();
    long rows = 0;
    for (var rowsOfFile = records(); rowsOfFile.hasNext() && faults.size() < FAULTS_MAX; rows++) {
      faults.addAll(checked(rowsOfFile.next(), rows == 0));
    }
    if (rows == 0) {
      throw new Invalid("file", "has no row beneath its names");
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults.subList(0, Math.min(faults.size(), FAULTS_MAX)));
    }
  }

  private static List<Invalid.Fault> checked(NamedCsvRecord row, boolean first) {
    if (first) {
      var missing = NEEDED.stream().filter(name -> !row.getHeader().contains(name)).toList();
      if (!missing.isEmpty()) {
        throw new Invalid("row 1", "must name the columns " + String.join(", ", missing));
      }
    }
    return new ReadingRow(row).faults();
  }

  @Override
  public Iterator<SentReading> iterator() {
    var rows = records();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public SentReading next() {
        return new ReadingRow(rows.next()).reading();
      }
    };
  }

  private Iterator<NamedCsvRecord> records() {
    return CsvReader.builder()
        .detectBomHeader(true)
        .ofNamedCsvRecord(new ByteArrayInputStream(csv))
        .iterator();
  }
}
