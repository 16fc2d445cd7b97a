package org.biobank.exchange.row;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;

/**
 * Who was made of whom, within a file and beyond it. Pure, of rows and specimens that were loaded.
 */
public final class Family {
  public static final int GENERATIONS_MAX = 20;

  /** What a child has from its parents unless its own row says it. */
  private static final Set<TemplateColumn> INHERITED =
      EnumSet.of(
          TemplateColumn.DONOR,
          TemplateColumn.STUDY,
          TemplateColumn.EVENT,
          TemplateColumn.VISIT,
          TemplateColumn.VISITED_AT,
          TemplateColumn.SITE,
          TemplateColumn.COLLECTED_AT);

  private final Map<String, StagedRow> byKey = new HashMap<>();
  private final Map<String, StagedRow> byBarcode = new HashMap<>();
  private final Map<Barcode, KnownSpecimen> standing;

  /**
   * @param standing the specimens that are there, of all barcodes that rows or their parents name
   */
  public Family(Map<Barcode, KnownSpecimen> standing) {
    this.standing = standing;
  }

  public void add(StagedRow row) {
    row.cell(TemplateColumn.ROW_KEY).ifPresent(key -> byKey.put(upper(key), row));
    row.cell(TemplateColumn.BARCODE).ifPresent(code -> byBarcode.put(upper(code), row));
  }

  /**
   * Where a row comes from.
   *
   * @param parentId the parent's, there or to be
   * @param parentLine of a parent in the same file
   * @param generation 0: of nothing in this file
   * @param root the nearest ancestor that is there already
   * @param inherited cells of the ancestors' rows
   */
  record Kin(
      Optional<UUID> parentId,
      Optional<Long> parentLine,
      int generation,
      Optional<KnownSpecimen> root,
      Map<TemplateColumn, String> inherited,
      Optional<RowFault> fault) {

    static final Kin NONE =
        new Kin(
            Optional.empty(), Optional.empty(), 0, Optional.empty(), Map.of(), Optional.empty());

    static Kin wrong(TemplateColumn column, String value, String detail, String remedy) {
      var slug = column == TemplateColumn.PARENT_ROW_KEY ? "unknown-row-key" : "unknown-parent";
      return NONE.with(new RowFault(column.header(), value, slug, detail, remedy));
    }

    Kin with(RowFault told) {
      return new Kin(parentId, parentLine, generation, root, inherited, Optional.of(told));
    }
  }

  Kin of(StagedRow row) {
    return of(row, new HashSet<>());
  }

  private Kin of(StagedRow row, Set<Long> seen) {
    var key = row.cell(TemplateColumn.PARENT_ROW_KEY);
    var barcode = row.cell(TemplateColumn.PARENT_BARCODE);
    if (!seen.add(row.line()) || seen.size() > GENERATIONS_MAX) {
      return Kin.wrong(
          key.isPresent() ? TemplateColumn.PARENT_ROW_KEY : TemplateColumn.PARENT_BARCODE,
          key.or(() -> barcode).orElse(""),
          "The rows are each other's parents, or more than 20 generations.",
          "Name the parent that the tube was made of.");
    }
    if (key.isPresent() && (barcode.isEmpty() || byKey.containsKey(upper(key.get())))) {
      return ofKey(key.get(), seen);
    }
    return barcode.map(code -> ofBarcode(code, seen)).orElse(Kin.NONE);
  }

  private Kin ofKey(String key, Set<Long> seen) {
    var parent = byKey.get(upper(key));
    if (parent == null) {
      return Kin.wrong(
          TemplateColumn.PARENT_ROW_KEY,
          key,
          "No row of this file has this key.",
          "The Row Key of the parent's row.");
    }
    return parent
        .cell(TemplateColumn.BARCODE)
        .flatMap(this::standing)
        .map(Family::childOf)
        .orElseGet(() -> childOf(parent, seen));
  }

  private Kin ofBarcode(String code, Set<Long> seen) {
    var there = standing(code);
    if (there.isPresent()) {
      return childOf(there.get());
    }
    var parent = byBarcode.get(upper(code));
    return parent == null
        ? Kin.wrong(
            TemplateColumn.PARENT_BARCODE,
            code,
            "No specimen and no row of this file has this barcode.",
            "The barcode of the parent, or add its row.")
        : childOf(parent, seen);
  }

  private Optional<KnownSpecimen> standing(String code) {
    return Barcode.parse(code).map(standing::get);
  }

  private static Kin childOf(KnownSpecimen parent) {
    return new Kin(
        Optional.of(parent.id()),
        Optional.empty(),
        0,
        Optional.of(parent),
        Map.of(),
        Optional.empty());
  }

  private Kin childOf(StagedRow parent, Set<Long> seen) {
    var above = of(parent, seen);
    var inherited = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    inherited.putAll(above.inherited());
    parent
        .cells()
        .forEach(
            (column, text) -> {
              if (INHERITED.contains(column)) {
                inherited.put(column, text);
              }
            });
    return new Kin(
        Optional.of(parent.specimenId()),
        Optional.of(parent.line()),
        above.generation() + 1,
        above.root(),
        inherited,
        above.fault());
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
