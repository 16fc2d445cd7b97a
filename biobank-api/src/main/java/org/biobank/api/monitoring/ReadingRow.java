package org.biobank.api.monitoring;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.monitoring.ReadingFormat;
import org.biobank.monitoring.SentReading;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;

/** One row of a file of readings. */
record ReadingRow(NamedCsvRecord row) {
  private static final String UNIT = "Cel";
  private static final int FRACTION_MAX = 2;
  private static final int INTEGER_MAX = 4;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  List<Invalid.Fault> faults() {
    var faults = new ArrayList<Invalid.Fault>();
    if (barcode("probe").isEmpty()) {
      faults.add(fault("probe", "must be the code of a probe"));
    }
    if (text("container").isPresent() && barcode("container").isEmpty()) {
      faults.add(fault("container", "must be the code of a container, or blank"));
    }
    if (time().isEmpty()) {
      faults.add(fault("at", "must be a time as 2026-11-24T01:15:00Z"));
    }
    if (value().isEmpty()) {
      faults.add(fault("value", "must be degrees Celsius with at most two decimals, as -79.4"));
    }
    if (text("unit").filter(unit -> !unit.equals(UNIT)).isPresent()) {
      faults.add(fault("unit", "must be Cel, degrees Celsius in UCUM, or blank"));
    }
    return faults;
  }

  /** Of a row without faults. */
  SentReading reading() {
    return new SentReading(
        row.getStartingLineNumber(),
        barcode("probe").orElseThrow(),
        barcode("container"),
        time().orElseThrow(),
        value().orElseThrow());
  }

  private Optional<String> text(String column) {
    return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<Barcode> barcode(String column) {
    return text(column).flatMap(Barcode::parse);
  }

  private Optional<Instant> time() {
    try {
      return text("at").map(Instant::parse).filter(ReadingRow::isRecordable);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static boolean isRecordable(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private Optional<BigDecimal> value() {
    try {
      return text("value")
          .filter(text -> text.length() <= INTEGER_MAX + FRACTION_MAX + 2)
          .map(BigDecimal::new)
          .filter(ReadingRow::isStorable);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static boolean isStorable(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    return plain.scale() <= FRACTION_MAX && plain.precision() - plain.scale() <= INTEGER_MAX;
  }

  private Invalid.Fault fault(String column, String detail) {
    return new Invalid.Fault(
        ReadingFormat.CSV.pointer(row.getStartingLineNumber(), column), detail);
  }
}
