package org.biobank.exchange.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.Family.Kin;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;

/**
 * What a row would do, and everything that speaks against it. Pure; visits and places are settled
 * afterwards, for all rows of a chunk together.
 */
public final class RowRules {
  private static final Set<TemplateColumn> UPDATABLE =
      EnumSet.of(
          TemplateColumn.LABEL,
          TemplateColumn.ALIAS,
          TemplateColumn.AVAILABLE_QUANTITY,
          TemplateColumn.COLLECTED_AT,
          TemplateColumn.TUBE_FORMAT,
          TemplateColumn.RISK_GROUP,
          TemplateColumn.BOX,
          TemplateColumn.POSITION,
          TemplateColumn.FREEZE_THAW_CYCLES,
          TemplateColumn.NOTE);
  private static final Set<TemplateColumn> OF_THE_FILE =
      EnumSet.of(TemplateColumn.ROW_KEY, TemplateColumn.PARENT_ROW_KEY);
  private static final Set<SpecimenStatus> HERE =
      EnumSet.of(
          SpecimenStatus.AVAILABLE,
          SpecimenStatus.RESERVED,
          SpecimenStatus.ON_HOLD,
          SpecimenStatus.MISSING);

  private final Situation situation;
  private final CellReader reader;
  private final TakenNames taken;
  private final Iterator<Barcode> fresh;

  public RowRules(Situation situation) {
    this.situation = situation;
    this.reader = new CellReader(situation.reference(), situation.now());
    this.taken = new TakenNames(situation);
    this.fresh = situation.fresh().iterator();
  }

  public DraftDecision decide(StagedRow row) {
    var read = reader.read(row.cells());
    var faults = new ArrayList<>(row.faults());
    faults.addAll(read.faults());
    faults.addAll(repeated(row, read.cells()));
    var known =
        Optional.ofNullable(read.cells().get(TemplateColumn.BARCODE))
            .flatMap(Barcode::parse)
            .map(situation.known()::get);
    if (known.isPresent()) {
      return situation.asked().mode() == ImportMode.CREATE
          ? DraftDecision.wrong(row, with(faults, taken(known.get())))
          : update(row, known.get(), read.cells(), faults);
    }
    if (situation.asked().mode() == ImportMode.UPDATE) {
      return DraftDecision.wrong(row, with(faults, notThere(read.cells())));
    }
    return create(row, read.cells(), faults);
  }

  private static List<RowFault> with(List<RowFault> faults, RowFault one) {
    faults.add(one);
    return faults;
  }

  private List<RowFault> repeated(StagedRow row, Map<TemplateColumn, String> cells) {
    var faults = new ArrayList<RowFault>();
    repeated(TemplateColumn.BARCODE, cells, situation.repeatedBarcodes(), "barcode-twice", faults);
    repeated(
        TemplateColumn.ROW_KEY, row.cells(), situation.repeatedKeys(), "row-key-twice", faults);
    return faults;
  }

  private static void repeated(
      TemplateColumn column,
      Map<TemplateColumn, String> cells,
      Set<String> twice,
      String slug,
      List<RowFault> faults) {
    Optional.ofNullable(cells.get(column))
        .filter(text -> twice.contains(ReferenceCodes.key(text)))
        .ifPresent(
            text ->
                faults.add(
                    new RowFault(
                        column.header(),
                        text,
                        slug,
                        "This stands in more than one row of the file.",
                        "Leave one of the rows.")));
  }

  private static RowFault taken(KnownSpecimen known) {
    return new RowFault(
        TemplateColumn.BARCODE.header(),
        known.barcode().text(),
        "barcode-taken",
        "A specimen has this barcode.",
        "Another barcode, or the mode update or upsert.");
  }

  private static RowFault notThere(Map<TemplateColumn, String> cells) {
    return new RowFault(
        TemplateColumn.BARCODE.header(),
        cells.getOrDefault(TemplateColumn.BARCODE, ""),
        "specimen-not-found",
        "No specimen has this barcode.",
        "The barcode of a specimen, or the mode create or upsert.");
  }

  private DraftDecision create(
      StagedRow row, Map<TemplateColumn, String> cells, List<RowFault> faults) {
    var kin = situation.family().of(row);
    kin.fault().ifPresent(faults::add);
    faults.addAll(taken.labels(row, cells));
    taken.barcode(cells).ifPresent(faults::add);
    var barcode = barcode(row, cells);
    var draft = new CreateRules(situation, reader, faults).plan(row, cells, kin, barcode);
    return faults.isEmpty() && draft.isPresent()
        ? draft.get()
        : new DraftDecision(
            kinOf(RowDecision.wrong(row, faults), kin), Optional.empty(), Optional.empty());
  }

  /** A new one where none is given; absent where one is that cannot be read, which is a fault. */
  private Optional<Barcode> barcode(StagedRow row, Map<TemplateColumn, String> cells) {
    return row.cell(TemplateColumn.BARCODE).isEmpty()
        ? Optional.of(fresh.next())
        : Optional.ofNullable(cells.get(TemplateColumn.BARCODE)).flatMap(Barcode::parse);
  }

  /** Children of wrong rows are found by their parents' lines, be they wrong themselves. */
  private static RowDecision kinOf(RowDecision wrong, Kin kin) {
    return new RowDecision(
        wrong.line(),
        wrong.outcome(),
        wrong.faults(),
        wrong.changes(),
        wrong.plan(),
        wrong.specimenId(),
        wrong.seenVersion(),
        kin.parentLine(),
        kin.generation(),
        wrong.place());
  }

  private DraftDecision update(
      StagedRow row,
      KnownSpecimen known,
      Map<TemplateColumn, String> cells,
      List<RowFault> faults) {
    if (!situation
        .actor()
        .mayWithin(Permission.IMPORT_RUN, known.origin().siteId(), known.origin().studyId())) {
      return DraftDecision.wrong(row, with(faults, outside(known)));
    }
    faults.addAll(taken.labels(row, cells));
    var changes = new EnumMap<TemplateColumn, CellChange>(TemplateColumn.class);
    cells.forEach((column, text) -> compare(known, column, text, changes, faults));
    refuseHalfAPlace(known, cells, changes, faults);
    if (!changes.isEmpty() && !HERE.contains(known.status())) {
      faults.add(gone(known));
    }
    if (!faults.isEmpty()) {
      return DraftDecision.wrong(row, faults);
    }
    return DraftDecision.update(
        row, known, changes, Places.wanted(known, changes, situation.reference()));
  }

  private static void refuseHalfAPlace(
      KnownSpecimen known,
      Map<TemplateColumn, String> cells,
      Map<TemplateColumn, CellChange> changes,
      List<RowFault> faults) {
    if (changes.containsKey(TemplateColumn.BOX) && !cells.containsKey(TemplateColumn.POSITION)) {
      faults.add(CreateRules.placeIncomplete(TemplateColumn.POSITION));
    }
    if (changes.containsKey(TemplateColumn.POSITION)
        && !cells.containsKey(TemplateColumn.BOX)
        && known.cell(TemplateColumn.BOX).isEmpty()) {
      faults.add(CreateRules.placeIncomplete(TemplateColumn.BOX));
    }
  }

  private static void compare(
      KnownSpecimen known,
      TemplateColumn column,
      String text,
      Map<TemplateColumn, CellChange> changes,
      List<RowFault> faults) {
    var to = text.equals(CellReader.CLEAR) ? "" : text;
    var from = known.cell(column);
    if (OF_THE_FILE.contains(column) || same(column, from, to)) {
      return;
    }
    if (column == TemplateColumn.FREEZE_THAW_CYCLES && known.thawedHere()) {
      faults.add(thawedHere(known, text));
    } else if (UPDATABLE.contains(column)) {
      changes.put(column, new CellChange(from, to));
    } else {
      faults.add(
          new RowFault(
              column.header(),
              text,
              "cannot-change",
              "This is "
                  + (from.isEmpty() ? "not stated" : from)
                  + "; an import does not change it.",
              "Leave the cell blank, or as it is."));
    }
  }

  /** Notes are people's words; all else is compared as codes are, whatever the case. */
  private static boolean same(TemplateColumn column, String from, String to) {
    return column == TemplateColumn.NOTE ? from.equals(to) : from.equalsIgnoreCase(to);
  }

  private static RowFault outside(KnownSpecimen known) {
    return new RowFault(
        TemplateColumn.BARCODE.header(),
        known.barcode().text(),
        "outside-your-scope",
        "This specimen belongs to a site or study that is not yours.",
        "Leave the row out.");
  }

  private static RowFault gone(KnownSpecimen known) {
    return new RowFault(
        TemplateColumn.BARCODE.header(),
        known.barcode().text(),
        "specimen-not-here",
        "This specimen counts as " + known.status() + "; nothing about it can be changed.",
        "Leave the row out.");
  }

  /** What is recorded here weighs more than what a file tells of before. */
  private static RowFault thawedHere(KnownSpecimen known, String text) {
    return new RowFault(
        TemplateColumn.FREEZE_THAW_CYCLES.header(),
        text,
        "thaws-recorded-here",
        "Thawings of this specimen are recorded here, and the number follows from them: "
            + known.stated(TemplateColumn.FREEZE_THAW_CYCLES).orElse("not known")
            + ".",
        "Leave the cell blank; what is recorded wrong is corrected where it was recorded.");
  }
}
