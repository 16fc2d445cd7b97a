package org.biobank.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biobank.shared.DomainException;
import org.biobank.shared.PlainDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of an XLSX workbook (ECMA-376), row by row. Numbers come as plain decimals, dates as ISO
 * 8601 in UTC, formulas as what they came to.
 */
final class XlsxTable implements Table {
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE_LETTER = Pattern.compile("[dmyhs]");

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Header header;
  private final NamedRows named;

  private XlsxTable(ReadableWorkbook workbook, Sheet sheet) throws IOException {
    this.workbook = workbook;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
    this.header = Header.of(told(() -> rows.hasNext() ? texts(rows.next()) : List.of()));
    this.named = new NamedRows(header, this::read);
  }

  static XlsxTable open(Path file, Optional<String> sheet) throws IOException {
    ZipLimits.check(file);
    var workbook =
        told(
            () -> {
              try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    try {
      return new XlsxTable(workbook, sheet(workbook, sheet));
    } catch (DomainException e) {
      workbook.close();
      throw e;
    }
  }

  private static Sheet sheet(ReadableWorkbook workbook, Optional<String> name) {
    return (name.isPresent()
            ? workbook.findSheet(name.get())
            : Optional.ofNullable(workbook.getFirstSheet()))
        .orElseThrow(
            () ->
                FileUnreadable.of(
                    "import-sheet-not-found",
                    "The workbook has no such sheet, but: "
                        + String.join(
                            ", ", workbook.getSheets().limit(10).map(Sheet::getName).toList())));
  }

  @Override
  public List<String> header() {
    return header.names();
  }

  @Override
  public boolean hasNext() {
    return named.hasNext();
  }

  @Override
  public SourceRow next() {
    return named.next();
  }

  private Optional<NamedRows.Line> read() {
    if (!told(rows::hasNext)) {
      return Optional.empty();
    }
    var row = told(rows::next);
    return Optional.of(new NamedRows.Line(row.getRowNum(), told(() -> texts(row))));
  }

  private static List<String> texts(Row row) {
    if (row.getCellCount() > ReadLimits.COLUMNS_MAX) {
      throw FileUnreadable.tooLarge(
          "import-too-wide", "A sheet has at most " + ReadLimits.COLUMNS_MAX + " columns.");
    }
    var texts = new ArrayList<String>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      texts.add(cell == null ? "" : text(cell));
    }
    return texts;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> "";
      case NUMBER -> isDate(cell) ? date(cell.asDate()) : plain(cell);
      case FORMULA, ERROR, BOOLEAN -> raw(cell);
      case STRING -> cell.getText() == null ? "" : cell.getText();
    };
  }

  private static String raw(Cell cell) {
    return cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  /** What nobody measures stays as it stands in the sheet, and is a fault of its cell later. */
  private static String plain(Cell cell) {
    return PlainDecimal.text(cell.asNumber()).orElseGet(() -> raw(cell));
  }

  /**
   * Sheets know no time zone; what was meant is taken to be UTC, as the template says. They count
   * in fractions of a day, so that a second is what can be trusted.
   */
  private static String date(LocalDateTime exact) {
    var time = exact.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toInstant(ZoneOffset.UTC).toString();
  }

  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    return format != null
        && DATE_LETTER
            .matcher(LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
            .find();
  }

  /** Whatever the reader throws at a damaged sheet is the sheet's fault. */
  private static <T> T told(Supplier<T> step) {
    try {
      return step.get();
    } catch (DomainException refusal) {
      throw refusal;
    } catch (RuntimeException damaged) {
      throw ZipLimits.notReadable();
    }
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
