package org.biobank.exchange.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;

/**
 * The labels of a cell, in the order in which the export writes them: those of people without a
 * kind, others as {@code KIND:text}, with {@code " | "} between them. A bar that belongs to a label
 * is written {@code \|}, and a backslash {@code \\}. Pure.
 */
final class LabelTexts {
  /** The columns that have labels. */
  static final List<TemplateColumn> COLUMNS = List.of(TemplateColumn.LABEL, TemplateColumn.ALIAS);

  private static final String BETWEEN = " | ";
  private static final String UNNAMED_SYSTEM = "ALIAS";
  private static final Pattern KIND = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,23}");

  private LabelTexts() {}

  /** The column in which labels of a kind stand. */
  static TemplateColumn column(OtherLabel label) {
    return label.kind().equals(OtherLabel.LABEL) ? TemplateColumn.LABEL : TemplateColumn.ALIAS;
  }

  /**
   * None of an empty cell.
   *
   * @throws IllegalArgumentException if one can be no label
   */
  static List<OtherLabel> read(TemplateColumn column, String cell) {
    var labels = new TreeMap<String, OtherLabel>(String.CASE_INSENSITIVE_ORDER);
    for (var part : parts(cell)) {
      var text = part.strip();
      if (!text.isEmpty()) {
        var plain = unescaped(text);
        var label = column == TemplateColumn.LABEL ? label(OtherLabel.LABEL, plain) : alias(plain);
        labels.putIfAbsent(written(label), label);
      }
    }
    return List.copyOf(labels.values());
  }

  /** As a cell of the column has them; those that stand in the other column are left out. */
  static String text(TemplateColumn column, Collection<OtherLabel> labels) {
    return labels.stream()
        .filter(label -> column(label) == column)
        .map(LabelTexts::written)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .collect(Collectors.joining(BETWEEN));
  }

  private static String written(OtherLabel label) {
    var text = label.text().text().replace("\\", "\\\\").replace("|", "\\|");
    return column(label) == TemplateColumn.LABEL ? text : label.kind() + ":" + text;
  }

  private static List<String> parts(String cell) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char one = cell.charAt(i);
      if (one == '|') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(one);
        if (one == '\\' && i + 1 < cell.length()) {
          i++;
          part.append(cell.charAt(i));
        }
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** A backslash before anything else is one of the label. */
  private static String unescaped(String text) {
    return text.replaceAll("\\\\([\\\\|])", "$1");
  }

  private static OtherLabel label(String kind, String text) {
    return new OtherLabel(kind, Barcode.parse(text).orElseThrow(IllegalArgumentException::new));
  }

  private static OtherLabel alias(String text) {
    int colon = text.indexOf(':');
    var kind = colon > 0 ? text.substring(0, colon).strip().toUpperCase(Locale.ROOT) : "";
    return KIND.matcher(kind).matches() && !kind.equals(OtherLabel.LABEL)
        ? label(kind, text.substring(colon + 1))
        : label(UNNAMED_SYSTEM, text);
  }
}
