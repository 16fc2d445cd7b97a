package org.biobank.exchange.dialect;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.biobank.exchange.table.SourceRow;

/** Our own template: nothing is to be translated. */
final class TemplateDialect implements Dialect {
  static final String NAME = "biobank";

  /** Headers that would say who somebody is, in whatever template they were added to. */
  private static final Set<String> IDENTIFYING =
      Set.of(
          "name",
          "first name",
          "last name",
          "family name",
          "given name",
          "surname",
          "birth date",
          "date of birth",
          "birthdate",
          "dob",
          "ssn",
          "national id",
          "insurance number",
          "phone",
          "email",
          "e-mail",
          "address",
          "vorname",
          "nachname",
          "geburtsdatum");

  @Override
  public String name() {
    return NAME;
  }

  /** A file of ours has tubes, or rows that make some. */
  @Override
  public boolean recognises(List<String> header) {
    var known = header.stream().flatMap(text -> TemplateColumn.of(text).stream()).toList();
    return known.contains(TemplateColumn.BARCODE)
        || known.containsAll(List.of(TemplateColumn.TYPE, TemplateColumn.QUANTITY));
  }

  @Override
  public TranslatedRow translate(SourceRow row) {
    Map<TemplateColumn, String> cells = new EnumMap<>(TemplateColumn.class);
    row.cells()
        .forEach(
            (header, text) ->
                TemplateColumn.of(header).ifPresent(column -> cells.put(column, text)));
    return new TranslatedRow(row.line(), cells, List.of());
  }

  @Override
  public List<String> leftOut(List<String> header) {
    return header.stream().filter(TemplateDialect::identifies).toList();
  }

  @Override
  public List<String> ignored(List<String> header) {
    return header.stream()
        .filter(text -> TemplateColumn.of(text).isEmpty() && !identifies(text))
        .toList();
  }

  static boolean identifies(String header) {
    return IDENTIFYING.contains(header.strip().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
