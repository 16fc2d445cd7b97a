package org.biobank.storage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.HasCode;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.PathStep;
import org.biobank.storage.grid.Position;

/**
 * What stands in a box.
 *
 * @param path the containers around it, outermost first
 * @param wells the occupied places, row by row
 */
public record BoxMap(
    String code,
    String name,
    String type,
    int rows,
    int columns,
    String site,
    Optional<String> study,
    List<PathStep> path,
    Optional<BigDecimal> setPointCelsius,
    int version,
    List<Well> wells)
    implements HasCode {

  /**
   * One occupied place.
   *
   * @param row from 0
   * @param column from 0
   * @param barcode of the tube
   * @param specimen absent where the tube is of a study that is not the reader's
   */
  public record Well(
      String position, int row, int column, String barcode, Optional<TubeFacts> specimen) {}

  static BoxMap of(Box box, Map<Position, SpecimenSummary> contents, int version, Actor reader) {
    var wells =
        new TreeMap<>(contents)
            .entrySet().stream()
                .map(entry -> well(box, entry.getKey(), entry.getValue(), reader))
                .toList();
    return new BoxMap(
        box.code(),
        box.name(),
        box.typeCode(),
        box.grid().rowCount(),
        box.grid().columnCount(),
        box.siteCode(),
        box.studyCode(),
        box.path(),
        box.setPointCelsius(),
        version,
        wells);
  }

  private static Well well(Box box, Position position, SpecimenSummary specimen, Actor reader) {
    return new Well(
        box.grid().label(position),
        position.rowIndex(),
        position.columnIndex(),
        specimen.barcode().text(),
        Optional.of(specimen)
            .filter(
                tube -> reader.mayWithin(Permission.STORAGE_READ, tube.siteId(), tube.studyId()))
            .map(TubeFacts::of));
  }
}
