package org.biobank.exchange.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.processing.FindFreezeThaws.FreezeThaws;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;
import org.biobank.specimen.SpecimenStatus;

/**
 * A specimen that is there, in the columns of the template.
 *
 * @param thawedHere whether thawings of it are recorded, and not only a number of before
 * @param cells as the export writes them; what is not stated is left out
 */
public record KnownSpecimen(
    UUID id,
    Barcode barcode,
    SpecimenStatus status,
    int version,
    PlannedTube.Origin origin,
    boolean thawedHere,
    Map<TemplateColumn, String> cells) {

  /** With what other subjects know of it. */
  public KnownSpecimen with(List<OtherLabel> labels, FreezeThaws thaws) {
    var more = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
    more.putAll(cells);
    for (var column : LabelTexts.COLUMNS) {
      var text = LabelTexts.text(column, labels);
      if (!text.isEmpty()) {
        more.put(column, text);
      }
    }
    thaws
        .cycles()
        .ifPresent(cycles -> more.put(TemplateColumn.FREEZE_THAW_CYCLES, Integer.toString(cycles)));
    return new KnownSpecimen(id, barcode, status, version, origin, thaws.recordedHere(), more);
  }

  public String cell(TemplateColumn column) {
    return cells.getOrDefault(column, "");
  }

  Optional<String> stated(TemplateColumn column) {
    return Optional.ofNullable(cells.get(column));
  }
}
