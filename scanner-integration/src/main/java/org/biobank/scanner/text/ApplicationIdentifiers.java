package org.biobank.scanner.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All application identifiers of the GS1 Barcode Syntax Dictionary; see the table's head. */
public final class ApplicationIdentifiers {
  private static final Map<String, ApplicationIdentifier> BY_CODE = load();

  private ApplicationIdentifiers() {}

  /** Every one of them, ranges told apart, in the order of the table. */
  public static Collection<ApplicationIdentifier> all() {
    return BY_CODE.values();
  }

  public static Optional<ApplicationIdentifier> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The one whose digits stand at {@code position}; none is the beginning of another. */
  static Optional<ApplicationIdentifier> at(String text, int position) {
    for (int digits = 2; digits <= 4 && position + digits <= text.length(); digits++) {
      var found = BY_CODE.get(text.substring(position, position + digits));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static Map<String, ApplicationIdentifier> load() {
    var table = new LinkedHashMap<String, ApplicationIdentifier>();
    var csv = CsvReader.builder().commentStrategy(CommentStrategy.SKIP);
    try (var in = ApplicationIdentifiers.class.getResourceAsStream("application-identifiers.csv");
        var rows =
            csv.ofNamedCsvRecord(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      rows.forEach(row -> add(table, row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static void add(Map<String, ApplicationIdentifier> table, NamedCsvRecord row) {
    var ends = row.getField("ai").split("-", -1);
    var naming =
        new ApplicationIdentifier.Naming(
            row.getField("title"), row.getField("predefined").equals("yes"));
    var format = ValueFormat.of(row.getField("format"));
    var associations = Associations.of(row.getField("requires"), row.getField("excludes"));
    int last = Integer.parseInt(ends[ends.length - 1]);
    for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
      var code = String.format("%0" + ends[0].length() + "d", number);
      table.put(code, new ApplicationIdentifier(code, naming, format, associations));
    }
  }
}
