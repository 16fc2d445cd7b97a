package org.biobank.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A CSV file (RFC 4180) in UTF-8, with or without a byte order mark; its separator (comma,
 * semicolon, tab) is found out from the first line.
 */
final class CsvTable implements Table {
  private static final int SNIFFED = 64 * 1024;
  private static final int RECORD_CHARACTERS_MAX = 1024 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Header header;
  private final NamedRows rows;
  private long line;

  private CsvTable(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
    this.header = Header.of(told(() -> records.hasNext() ? records.next().getFields() : List.of()));
    this.rows = new NamedRows(header, this::read);
  }

  static CsvTable open(Path file) throws IOException {
    var text = utf8(file);
    try {
      text.mark(SNIFFED);
      var begin = new char[SNIFFED / 2];
      int count = Math.max(0, read(text, begin));
      text.reset();
      if (count > 0 && begin[0] == BYTE_ORDER_MARK) {
        text.skip(1);
      }
      var separator = separator(new String(begin, 0, count));
      return new CsvTable(
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(true)
              // told with our own words, and only if they hold something
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(RECORD_CHARACTERS_MAX)
              .ofCsvRecord(text));
    } catch (CharacterCodingException e) {
      text.close();
      throw notUtf8(1);
    } catch (RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private static BufferedReader utf8(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), decoder), 2 * SNIFFED);
  }

  private static int read(Reader text, char[] buffer) throws IOException {
    int count = 0;
    int more = text.read(buffer, 0, buffer.length);
    while (more > 0) {
      count += more;
      more = count < buffer.length ? text.read(buffer, count, buffer.length - count) : -1;
    }
    return count;
  }

  /** The one of the three that stands most often in the first line, outside of quotes. */
  static char separator(String begin) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < begin.length(); i++) {
      char character = begin.charAt(i);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == '\n' || character == '\r')) {
        break;
      } else if (!quoted) {
        commas += character == ',' ? 1 : 0;
        semicolons += character == ';' ? 1 : 0;
        tabs += character == '\t' ? 1 : 0;
      }
    }
    if (tabs > commas && tabs > semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  @Override
  public List<String> header() {
    return header.names();
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public SourceRow next() {
    return rows.next();
  }

  private Optional<NamedRows.Line> read() {
    if (!told(records::hasNext)) {
      return Optional.empty();
    }
    var record = told(records::next);
    line = record.getStartingLineNumber();
    return Optional.of(new NamedRows.Line(line, record.getFields()));
  }

  private <T> T told(Supplier<T> step) {
    try {
      return step.get();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(line + 1);
      }
      throw e;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(line + 1);
      }
      throw FileUnreadable.at(
          line + 1,
          "import-file-not-readable",
          "After line " + line + " the file is no CSV any more; is a quote not closed?");
    }
  }

  private static FileUnreadable notUtf8(long line) {
    return FileUnreadable.at(
        line,
        "import-not-utf8",
        "From about line "
            + line
            + " on the file is not UTF-8 (Latin-1 or Windows-1252, probably); save it as CSV"
            + " UTF-8.");
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
