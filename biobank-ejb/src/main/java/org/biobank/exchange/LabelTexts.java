package org.biobank.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.biobank.shared.Barcode;

/**
 * The labels of a cell, in the order in which the export writes them: {@code LABEL} without its
 * kind, others as {@code KIND:text}, with {@code " | "} between them.
 */
record LabelTexts(Set<String> labels) {
  private static final String BETWEEN = " | ";
  private static final String OF_PEOPLE = "LABEL";
  private static final String UNNAMED_SYSTEM = "ALIAS";
  private static final Pattern KIND = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,23}");

  LabelTexts {
    labels = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(labels));
  }

  /**
   * @throws IllegalArgumentException if one can be no label
   */
  static LabelTexts of(TemplateColumn column, String cell) {
    var labels = new TreeSet<String>();
    for (var part : cell.split("\\|", -1)) {
      var text = part.strip();
      if (!text.isEmpty()) {
        labels.add(column == TemplateColumn.LABEL ? label(text) : alias(text));
      }
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException(column.header());
    }
    return new LabelTexts(labels);
  }

  private static String label(String text) {
    return Barcode.parse(text).map(Barcode::text).orElseThrow(IllegalArgumentException::new);
  }

  private static String alias(String text) {
    int colon = text.indexOf(':');
    var kind = colon > 0 ? text.substring(0, colon).strip().toUpperCase(Locale.ROOT) : "";
    return KIND.matcher(kind).matches() && !kind.equals(OF_PEOPLE)
        ? kind + ":" + label(text.substring(colon + 1))
        : UNNAMED_SYSTEM + ":" + label(text);
  }

  /** As a cell has them. */
  String text() {
    return String.join(BETWEEN, labels);
  }

  /** Of a cell that was written by {@link #text}, each with its kind. */
  static List<Kinded> kinded(TemplateColumn column, String cell) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split(Pattern.quote(BETWEEN), -1))
            .map(text -> column == TemplateColumn.LABEL ? new Kinded(OF_PEOPLE, text) : split(text))
            .toList();
  }

  /** Of a plan: {@code KIND:text}. */
  static Kinded kinded(String label) {
    return split(label);
  }

  private static Kinded split(String alias) {
    int colon = alias.indexOf(':');
    return new Kinded(alias.substring(0, colon), alias.substring(colon + 1));
  }

  /** One label. */
  record Kinded(String kind, String text) {}
}
