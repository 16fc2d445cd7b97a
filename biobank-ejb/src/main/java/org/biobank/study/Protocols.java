package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.study.ProtocolChange.EventRow;
import org.biobank.study.ProtocolChange.SpecimenRow;

/** Writes protocols, in batches, and reads the vocabularies that they are held against. */
@ApplicationScoped
class Protocols {
  private static final String SPECIMEN_COLUMNS =
      """
      collection_event_id = ?, code = ?, sort_order = ?, type_code = ?, tube_format = ?, quantity = ?,
      aliquot_count = ?, aliquot_quantity = ?, aliquot_type_code = ?, aliquot_tube_format = ?, storage_class = ?
      """;

  @Inject private Database database;

  /** The reference data a protocol may name. */
  ProtocolFaults rules() {
    return new ProtocolFaults(bearable(), formats());
  }

  private Map<String, BigDecimal> bearable() {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code, storage_celsius_max FROM specimen_type")
                .map((row, context) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Set<String> formats() {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code FROM tube_format")
                .mapTo(String.class)
                .collect(Collectors.toSet()));
  }

  /** What refers to another goes first, what is referred to goes last. */
  void write(UUID studyId, ProtocolChange change) {
    database.batch(
        "DELETE FROM anticipated_specimen WHERE id = ?",
        change.droppedSpecimens(),
        (delete, id) -> delete.setObject(1, id));
    database.batch(
        "DELETE FROM collection_event WHERE id = ?",
        change.droppedEvents(),
        (delete, id) -> delete.setObject(1, id));
    database.batch(
        """
        INSERT INTO collection_event (code, name, day_offset, window_days, id, study_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        change.addedEvents(),
        (insert, row) -> {
          bind(insert, row);
          insert.setObject(6, studyId);
        });
    database.batch(
        """
        UPDATE collection_event SET code = ?, name = ?, day_offset = ?, window_days = ? WHERE id = ?
        """,
        change.keptEvents(),
        Protocols::bind);
    database.batch(
        "INSERT INTO anticipated_specimen SET " + SPECIMEN_COLUMNS + ", id = ?",
        change.addedSpecimens(),
        Protocols::bind);
    database.batch(
        "UPDATE anticipated_specimen SET " + SPECIMEN_COLUMNS + " WHERE id = ?",
        change.keptSpecimens(),
        Protocols::bind);
  }

  private static void bind(PreparedStatement statement, EventRow row) throws SQLException {
    statement.setString(1, row.event().code());
    statement.setString(2, row.event().name());
    statement.setInt(3, row.event().dayOffset());
    statement.setInt(4, row.event().window());
    statement.setObject(5, row.id());
  }

  private static void bind(PreparedStatement statement, SpecimenRow row) throws SQLException {
    var specimen = row.specimen();
    var aliquots = specimen.aliquots();
    statement.setObject(1, row.eventId());
    statement.setString(2, specimen.code());
    statement.setInt(3, row.sortOrder());
    statement.setString(4, specimen.type());
    statement.setString(5, specimen.tubeFormat().orElse(null));
    statement.setBigDecimal(6, specimen.quantity());
    statement.setInt(7, aliquots.map(PlannedSpecimen.PlannedAliquots::count).orElse(0));
    statement.setBigDecimal(
        8, aliquots.map(PlannedSpecimen.PlannedAliquots::quantity).orElse(null));
    statement.setString(9, aliquots.flatMap(PlannedSpecimen.PlannedAliquots::type).orElse(null));
    statement.setString(
        10, aliquots.flatMap(PlannedSpecimen.PlannedAliquots::tubeFormat).orElse(null));
    statement.setString(11, specimen.storageClass().map(Enum::name).orElse(null));
    statement.setObject(12, row.id());
  }

  /** Whether the study still had the version seen; it has the next one now. */
  boolean change(UUID studyId, int seen, Protocol protocol) {
    return database.on(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE study SET title = :title, closed_on = :closedOn, version = version + 1
                        WHERE id = :id AND version = :seen
                        """)
                    .bind("id", studyId)
                    .bind("seen", seen)
                    .bind("title", protocol.title())
                    .bind("closedOn", protocol.closedOn().orElse(null))
                    .execute())
        == 1;
  }
}
