package org.biobank.exchange.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.Family.Kin;
import org.biobank.exchange.row.Situation.VisitKey;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.Lineage;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimentype.SpecimenType;

/** What a row that makes a specimen must say. Pure; every fault is added to the list given. */
final class CreateRules {
  /** Until the visit is settled. */
  private static final UUID NO_VISIT = new UUID(0, 0);

  private final Situation situation;
  private final CellReader reader;
  private final List<RowFault> faults;

  CreateRules(Situation situation, CellReader reader, List<RowFault> faults) {
    this.situation = situation;
    this.reader = reader;
    this.faults = faults;
  }

  /** Absent if something is missing; the faults say what. */
  Optional<DraftDecision> plan(
      StagedRow row, Map<TemplateColumn, String> own, Kin kin, Optional<Barcode> barcode) {
    var cells = withInherited(own, kin);
    var type = type(cells);
    var lineage = lineage(cells, kin);
    var quantity = quantity(cells);
    var available = available(cells, quantity);
    type.ifPresent(known -> unit(cells, known));
    status(cells);
    place(cells);
    var origin = new OriginRules(situation, faults).of(cells, kin);
    origin.ifPresent(this::requireScope);
    boolean complete =
        type.isPresent() && quantity.isPresent() && origin.isPresent() && barcode.isPresent();
    if (!complete || !faults.isEmpty()) {
      return Optional.empty();
    }
    var visit = origin.get().visit();
    var collectedAt = time(cells, TemplateColumn.COLLECTED_AT).orElse(origin.get().visitedAt());
    var plan =
        new PlannedTube(
            barcode.get(),
            type.get().code(),
            lineage,
            kin.parentId(),
            origin.get().origin(),
            origin.get().visitedAt(),
            quantity.get(),
            available.orElse(quantity.get()),
            collectedAt,
            stated(cells, TemplateColumn.TUBE_FORMAT),
            stated(cells, TemplateColumn.RISK_GROUP).map(Integer::valueOf),
            stated(cells, TemplateColumn.NOTE),
            labels(cells),
            stated(cells, TemplateColumn.FREEZE_THAW_CYCLES).map(Integer::valueOf),
            stated(cells, TemplateColumn.BOX)
                .map(
                    box ->
                        new PlannedTube.Standing(
                            box, cells.getOrDefault(TemplateColumn.POSITION, ""))));
    return Optional.of(draft(row, kin, plan, visit));
  }

  private DraftDecision draft(StagedRow row, Kin kin, PlannedTube plan, Optional<VisitKey> visit) {
    var decision =
        new RowDecision(
            row.line(),
            RowOutcome.CREATE,
            List.of(),
            Map.of(),
            Optional.of(plan),
            row.specimenId(),
            Optional.empty(),
            kin.parentLine(),
            kin.generation(),
            Optional.empty());
    return new DraftDecision(
        decision, visit, Places.wanted(row.specimenId(), plan, situation.reference()));
  }

  private Map<TemplateColumn, String> withInherited(Map<TemplateColumn, String> own, Kin kin) {
    var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    cells.putAll(reader.read(kin.inherited()).cells());
    own.forEach((column, text) -> cells.put(column, text.equals(CellReader.CLEAR) ? "" : text));
    return cells;
  }

  private Optional<SpecimenType> type(Map<TemplateColumn, String> cells) {
    var code = stated(cells, TemplateColumn.TYPE);
    if (code.isEmpty() && !isFaulty(TemplateColumn.TYPE)) {
      missing(TemplateColumn.TYPE, "The code of a specimen type: PLASMA.");
    }
    return code.map(it -> situation.reference().types().get(ReferenceCodes.key(it)));
  }

  private Lineage lineage(Map<TemplateColumn, String> cells, Kin kin) {
    boolean child = kin.parentId().isPresent() || kin.fault().isPresent();
    var lineage =
        stated(cells, TemplateColumn.LINEAGE)
            .map(Lineage::valueOf)
            .orElse(child ? Lineage.ALIQUOT : Lineage.PRIMARY);
    if (lineage == Lineage.POOL || (lineage == Lineage.PRIMARY) == child) {
      faults.add(
          new RowFault(
              TemplateColumn.LINEAGE.header(),
              lineage.name(),
              "lineage-and-parent",
              "Lineage and parent do not go together.",
              "PRIMARY without a parent, ALIQUOT or DERIVATIVE with one; pools are made at the"
                  + " bench."));
    }
    return lineage;
  }

  private Optional<BigDecimal> quantity(Map<TemplateColumn, String> cells) {
    var quantity = stated(cells, TemplateColumn.QUANTITY).map(BigDecimal::new);
    if (quantity.isEmpty() && !isFaulty(TemplateColumn.QUANTITY)) {
      missing(TemplateColumn.QUANTITY, "What the tube held at first, in the unit of its type.");
    }
    return quantity;
  }

  private Optional<BigDecimal> available(
      Map<TemplateColumn, String> cells, Optional<BigDecimal> quantity) {
    var available = stated(cells, TemplateColumn.AVAILABLE_QUANTITY).map(BigDecimal::new);
    if (available.isPresent()
        && quantity.isPresent()
        && available.get().compareTo(quantity.get()) > 0) {
      faults.add(
          new RowFault(
              TemplateColumn.AVAILABLE_QUANTITY.header(),
              available.get().toPlainString(),
              "more-than-at-first",
              "More is left than it held at first.",
              "At most " + quantity.get().toPlainString() + "."));
    }
    return available;
  }

  private void unit(Map<TemplateColumn, String> cells, SpecimenType type) {
    stated(cells, TemplateColumn.UNIT)
        .filter(unit -> !unit.equals(type.unit()))
        .ifPresent(
            unit ->
                faults.add(
                    new RowFault(
                        TemplateColumn.UNIT.header(),
                        unit,
                        "wrong-unit",
                        type.name() + " is measured in " + type.unit() + ".",
                        "The quantity in " + type.unit() + ".")));
  }

  private void status(Map<TemplateColumn, String> cells) {
    stated(cells, TemplateColumn.STATUS)
        .filter(status -> !status.equals(SpecimenStatus.AVAILABLE.name()))
        .ifPresent(
            status ->
                faults.add(
                    new RowFault(
                        TemplateColumn.STATUS.header(),
                        status,
                        "status-not-imported",
                        "What is made by an import is available.",
                        "Leave it blank; hold or dispose of the specimen afterwards.")));
  }

  private void place(Map<TemplateColumn, String> cells) {
    boolean box = stated(cells, TemplateColumn.BOX).isPresent();
    boolean position = stated(cells, TemplateColumn.POSITION).isPresent();
    if (box != position) {
      faults.add(placeIncomplete(box ? TemplateColumn.POSITION : TemplateColumn.BOX));
    }
  }

  static RowFault placeIncomplete(TemplateColumn missing) {
    return new RowFault(
        missing.header(),
        "",
        "place-incomplete",
        "A place is a box and a position.",
        "Both, or neither.");
  }

  private void requireScope(OriginRules.Found found) {
    var origin = found.origin();
    if (!situation.actor().mayWithin(Permission.IMPORT_RUN, origin.siteId(), origin.studyId())) {
      faults.add(
          new RowFault(
              TemplateColumn.SITE.header(),
              origin.siteCode(),
              "outside-your-scope",
              "This site or study is not yours.",
              "Leave the row out."));
    }
  }

  private static List<OtherLabel> labels(Map<TemplateColumn, String> cells) {
    return LabelTexts.COLUMNS.stream()
        .flatMap(column -> LabelTexts.read(column, cells.getOrDefault(column, "")).stream())
        .toList();
  }

  private boolean isFaulty(TemplateColumn column) {
    return faults.stream().anyMatch(fault -> fault.column().equals(column.header()));
  }

  private void missing(TemplateColumn column, String remedy) {
    faults.add(new RowFault(column.header(), "", "missing", "This must be given.", remedy));
  }

  static Optional<String> stated(Map<TemplateColumn, String> cells, TemplateColumn column) {
    return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
  }

  static Optional<Instant> time(Map<TemplateColumn, String> cells, TemplateColumn column) {
    return stated(cells, column).map(Instant::parse);
  }

  static UUID noVisit() {
    return NO_VISIT;
  }
}
