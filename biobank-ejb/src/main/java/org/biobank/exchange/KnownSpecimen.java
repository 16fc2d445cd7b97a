package org.biobank.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;

/**
 * A specimen that is there, in the columns of the template.
 *
 * @param cells as the export writes them; what is not stated is left out
 */
record KnownSpecimen(
    UUID id,
    Barcode barcode,
    SpecimenStatus status,
    int version,
    PlannedTube.Origin origin,
    Map<TemplateColumn, String> cells) {

  String cell(TemplateColumn column) {
    return cells.getOrDefault(column, "");
  }

  Optional<String> stated(TemplateColumn column) {
    return Optional.ofNullable(cells.get(column));
  }
}
