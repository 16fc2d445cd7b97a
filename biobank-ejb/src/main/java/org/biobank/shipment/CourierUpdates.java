package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What couriers reported: {@code courier_update}. Rows are added and read, never changed. */
@ApplicationScoped
class CourierUpdates {
  private static final String SELECT =
      """
      SELECT u.id, c.username AS courier, u.kind, u.occurred_at, u.recorded_at, u.temperature_celsius,
             u.place, u.note
      FROM courier_update u JOIN app_user c ON c.id = u.courier_id
      """;

  @Inject private Database database;

  List<CourierUpdate> of(UUID shipmentId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    SELECT + " WHERE u.shipment_id = :shipment ORDER BY u.occurred_at, u.id")
                .bind("shipment", shipmentId)
                .map(ConstructorMapper.of(CourierUpdate.class))
                .list());
  }

  /** Whether some report, of whatever shipment, has this id. */
  boolean isTaken(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) > 0 FROM courier_update WHERE id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Keeps a report.
   *
   * @throws UpdateIdReused if another transaction gave the id to another report meanwhile
   */
  void add(UUID shipmentId, UUID courierId, CourierUpdate update) {
    try {
      database.on(
          handle ->
              handle
                  .createUpdate(
                      """
                      INSERT INTO courier_update (id, shipment_id, courier_id, kind, occurred_at, recorded_at,
                                                  temperature_celsius, place, note)
                      VALUES (:id, :shipment, :courierId, :kind, :occurredAt, :recordedAt,
                              :temperatureCelsius, :place, :note)
                      """)
                  .bindMethods(update)
                  .bind("shipment", shipmentId)
                  .bind("courierId", courierId)
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        throw new UpdateIdReused(update.id());
      }
      throw e;
    }
  }
}
