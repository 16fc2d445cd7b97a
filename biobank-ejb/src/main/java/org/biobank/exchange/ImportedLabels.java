package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.Actor;

/** Labels of specimens, as rows bring them. */
@ApplicationScoped
class ImportedLabels {
  /** A label of a specimen. */
  record Given(UUID specimenId, LabelTexts.Kinded label) {}

  static String key(LabelTexts.Kinded label) {
    return ReferenceCodes.key(label.kind() + ":" + label.text());
  }

  /** Whose the labels are that the rows bring, as far as anybody bears them. One query. */
  Map<String, UUID> owners(Collection<StagedRow> rows) {
    var texts = texts(rows);
    var owners = new HashMap<String, UUID>();
    if (texts.isEmpty()) {
      return owners;
    }
    return owners;
  }

  private static Set<String> texts(Collection<StagedRow> rows) {
    var texts = new HashSet<String>();
    for (var row : rows) {
      for (var column : List.of(TemplateColumn.LABEL, TemplateColumn.ALIAS)) {
        row.cell(column)
            .filter(cell -> !cell.equalsIgnoreCase(CellReader.CLEAR))
            .ifPresent(
                cell -> {
                  try {
                    LabelTexts.kinded(column, LabelTexts.of(column, cell).text())
                        .forEach(label -> texts.add(label.text()));
                  } catch (IllegalArgumentException notOne) {
                    // told as a fault of the cell
                  }
                });
      }
    }
    return texts;
  }

  void add(Actor actor, Collection<Given> given, Instant at) {}

  void remove(Collection<Given> given) {}

  /** What a change adds, and what it takes away. */
  static List<LabelTexts.Kinded> difference(TemplateColumn column, String from, String minus) {
    var left = new ArrayList<>(LabelTexts.kinded(column, from));
    left.removeAll(LabelTexts.kinded(column, minus));
    return left;
  }
}
