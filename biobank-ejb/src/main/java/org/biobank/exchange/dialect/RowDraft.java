package org.biobank.exchange.dialect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biobank.exchange.table.SourceRow;
import org.biobank.shared.PlainDecimal;

/** One row of our template in the making, from a row of another system's file. */
final class RowDraft {
  private final SourceRow row;
  private final Map<String, String> headers = new HashMap<>();
  private final Map<TemplateColumn, String> cells = new EnumMap<>(TemplateColumn.class);
  private final List<RowFault> faults = new ArrayList<>();

  RowDraft(SourceRow row) {
    this.row = row;
    row.cells().keySet().forEach(header -> headers.putIfAbsent(key(header), header));
  }

  /** The form by which two headers are the same: exports write them with blanks or without. */
  static String key(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
  }

  /** What stands under the first of these headers that holds anything; else nothing. */
  String text(String... anyOf) {
    return header(anyOf).map(row::text).orElse("");
  }

  /** Whether a column of these keys holds anything. */
  boolean says(Pattern headers) {
    return !saying(headers).isEmpty();
  }

  /** The columns of these keys that hold anything, as they are headed in the file. */
  private List<String> saying(Pattern headers) {
    return row.cells().keySet().stream()
        .filter(header -> headers.matcher(key(header)).matches())
        .filter(header -> !row.text(header).isBlank())
        .toList();
  }

  /** As it stands in the file. */
  private Optional<String> header(String... anyOf) {
    return Stream.of(anyOf)
        .flatMap(wanted -> Optional.ofNullable(headers.get(key(wanted))).stream())
        .filter(header -> !row.text(header).isBlank())
        .findFirst();
  }

  RowDraft put(TemplateColumn column, String text) {
    cells.put(column, text);
    return this;
  }

  RowDraft copy(TemplateColumn to, String... fromAnyOf) {
    return put(to, text(fromAnyOf));
  }

  RowDraft time(ForeignTimes times, TemplateColumn to, String... fromAnyOf) {
    header(fromAnyOf).ifPresent(header -> time(times, to, header, row.text(header)));
    return this;
  }

  private void time(ForeignTimes times, TemplateColumn to, String header, String text) {
    var reading = times.read(text);
    if (reading instanceof ForeignTimes.At at) {
      put(to, at.instant().toString());
    } else if (reading instanceof ForeignTimes.TwoWays) {
      fault(
          header,
          "date-two-ways",
          text + " can be read two ways.",
          "say whether the day or the month comes first");
    } else {
      fault(
          header,
          "time-unreadable",
          text + " is no date we can read.",
          "write it as 2025-04-03 09:30");
    }
  }

  /**
   * @param unit as the other system calls it
   * @return the unit in which it was put; absent where there was nothing to put
   */
  Optional<String> quantity(TemplateColumn to, String unit, String... fromAnyOf) {
    return header(fromAnyOf).flatMap(header -> quantity(to, unit, header, row.text(header)));
  }

  private Optional<String> quantity(TemplateColumn to, String unit, String header, String text) {
    var value = PlainDecimal.read(text);
    if (value.isEmpty()) {
      fault(header, "not-a-number", text + " is no number of a quantity.", "write it as 1.25");
      return Optional.empty();
    }
    var ours = ForeignQuantity.of(value.get(), unit);
    if (ours.isEmpty()) { // our type's own, then; if it is another, the check of the row says so
      put(to, value.get().toPlainString());
      return unit.isBlank() ? Optional.empty() : Optional.of(unit);
    }
    put(to, ours.get().text());
    return Optional.of(ours.get().unit());
  }

  void fault(String header, String slug, String detail, String remedy) {
    faults.add(new RowFault(header, row.text(header), slug, detail, remedy));
  }

  /** Faults of the cell under the first of these headers that holds anything. */
  void fault(String[] anyOf, String slug, String detail, String remedy) {
    fault(header(anyOf).orElse(""), slug, detail, remedy);
  }

  /**
   * What the tube was made of; empty: nothing. What was made of several is a pool, and a pool is
   * known with how much of each went into it: no file says that, and without it what is left in the
   * parents and whose the pool is would be guessed.
   *
   * @param whole names that stand for one parent as they are
   * @param headers keys of the columns that may each hold several names
   */
  String parent(List<String> whole, Pattern headers) {
    var told = saying(headers);
    var names =
        ForeignParents.distinct(
            Stream.concat(
                    whole.stream(),
                    told.stream()
                        .flatMap(header -> ForeignParents.names(row.text(header)).stream()))
                .filter(name -> !name.isBlank())
                .toList());
    if (names.size() > 1) {
      fault(
          told.get(told.size() - 1),
          "pool-not-imported",
          "This was made of several, %s: a pool is kept with how much of each went into it, which the file does not say."
              .formatted(String.join(", ", names)),
          "leave the row out, import what it was made of, and pool that at the bench with the"
              + " amounts; or name one parent");
    }
    return names.isEmpty() ? "" : names.get(0);
  }

  TranslatedRow done() {
    return new TranslatedRow(row.line(), cells, faults);
  }
}
