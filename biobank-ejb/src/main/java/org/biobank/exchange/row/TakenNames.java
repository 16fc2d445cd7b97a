package org.biobank.exchange.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biobank.exchange.dialect.RowFault;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.SpecimenLabel;

/** Barcodes and labels of a row that something else bears already. Pure. */
final class TakenNames {
  private final Situation situation;

  TakenNames(Situation situation) {
    this.situation = situation;
  }

  /** Of a row whose barcode is no specimen's: it may still be what one is called. */
  Optional<RowFault> barcode(Map<TemplateColumn, String> cells) {
    return Optional.ofNullable(cells.get(TemplateColumn.BARCODE))
        .filter(text -> Barcode.parse(text).filter(situation.takenBarcodes()::contains).isPresent())
        .map(
            text ->
                new RowFault(
                    TemplateColumn.BARCODE.header(),
                    text,
                    "barcode-taken",
                    "A specimen is called so besides its barcode, or an empty tube of a kit.",
                    "Another barcode, or take the label off there first."));
  }

  List<RowFault> labels(StagedRow row, Map<TemplateColumn, String> cells) {
    var faults = new ArrayList<RowFault>();
    var bearer = RowLabels.bearer(row, situation.known());
    for (var column : LabelTexts.COLUMNS) {
      var text = cells.getOrDefault(column, "");
      if (!text.equals(CellReader.CLEAR)) {
        LabelTexts.read(column, text).stream()
            .filter(one -> situation.takenLabels().contains(new SpecimenLabel(bearer, one)))
            .forEach(one -> faults.add(taken(column, one)));
      }
    }
    return faults;
  }

  private static RowFault taken(TemplateColumn column, OtherLabel label) {
    return new RowFault(
        column.header(),
        label.text().text(),
        "label-taken",
        "Another specimen bears this label, or has it as its barcode.",
        "Another label, or take it off there first.");
  }
}
