package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.study.AnticipatedSpecimen.Aliquots;
import org.jspecify.annotations.Nullable;

/** What visits are meant to bring: {@code anticipated_specimen}, read in sets. */
@ApplicationScoped
class Anticipated {
  private static final String SELECT =
      """
      SELECT a.id, a.collection_event_id, a.code, a.sort_order, a.type_code, t.name, t.specimen_class, a.tube_format,
             a.quantity, t.unit, a.aliquot_count, a.aliquot_quantity, COALESCE(a.aliquot_type_code, a.type_code) AS
             aliquot_type, COALESCE(q.unit, t.unit) AS aliquot_unit, a.aliquot_tube_format, a.storage_class
      FROM anticipated_specimen a
      JOIN specimen_type t ON t.code = a.type_code
      LEFT JOIN specimen_type q ON q.code = a.aliquot_type_code
      WHERE %s ORDER BY a.collection_event_id, a.sort_order, a.code
      """;

  @Inject private Database database;

  List<AnticipatedSpecimen> ofEvents(Collection<UUID> eventIds) {
    return in("a.collection_event_id", eventIds);
  }

  List<AnticipatedSpecimen> byIds(Collection<UUID> ids) {
    return in("a.id", ids);
  }

  List<AnticipatedSpecimen> all() {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted("TRUE"))
                .map((row, context) -> anticipated(row))
                .list());
  }

  private List<AnticipatedSpecimen> in(String column, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(SELECT.formatted(column + " IN (<ids>)"))
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> anticipated(row))
                .list());
  }

  private static AnticipatedSpecimen anticipated(ResultSet row) throws SQLException {
    return new AnticipatedSpecimen(
        id(row, "id"),
        id(row, "collection_event_id"),
        row.getString("code"),
        row.getInt("sort_order"),
        row.getString("type_code"),
        row.getString("name"),
        row.getString("specimen_class"),
        Optional.ofNullable(row.getString("tube_format")),
        row.getBigDecimal("quantity"),
        row.getString("unit"),
        aliquots(row),
        Optional.ofNullable(row.getString("storage_class")).map(StorageClass::valueOf));
  }

  private static Optional<Aliquots> aliquots(ResultSet row) throws SQLException {
    @Nullable BigDecimal each = row.getBigDecimal("aliquot_quantity");
    return each == null
        ? Optional.empty()
        : Optional.of(
            new Aliquots(
                row.getInt("aliquot_count"),
                each,
                row.getString("aliquot_type"),
                row.getString("aliquot_unit"),
                Optional.ofNullable(row.getString("aliquot_tube_format"))));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }
}
