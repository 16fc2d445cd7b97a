package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code shipment}. Who changes one locks it first; others wait. */
@ApplicationScoped
class Shipments {
  static final String SELECT =
      """
      SELECT s.id, s.code, s.from_site_id, f.code AS from_site, s.to_site_id, t.code AS to_site,
             s.status, s.carrier, s.tracking_number, s.category, s.coolant, s.dry_ice_kg, s.celsius_max,
             s.seal, s.seal_intact, s.created_at, c.username AS handed_over_to, s.handed_over_at,
             s.delivered_at, s.received_at, s.version
      FROM shipment s
      JOIN site f ON f.id = s.from_site_id
      JOIN site t ON t.id = s.to_site_id
      LEFT JOIN app_user c ON c.id = s.handed_over_to
      """;

  @Inject private Database database;

  /**
   * As it stands now.
   *
   * @throws NotFound if there is none of this code
   */
  Shipment get(Barcode code) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + " WHERE s.code = :code")
                .bind("code", code.text())
                .map(ConstructorMapper.of(Shipment.class))
                .findOne()
                .orElseThrow(() -> new NotFound("shipment", code.text())));
  }

  /**
   * As {@link #get}, locked until the end of the transaction; to be called before any other read.
   */
  Shipment lock(Barcode code) {
    database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM shipment WHERE code = :code FOR UPDATE")
                .bind("code", code.text())
                .mapTo(UUID.class)
                .findOne());
    return get(code);
  }

  /** A code that no shipment has yet; the number runs on over the years. */
  String nextCode(int year) {
    return Stream.generate(this::nextNumber)
        .map(number -> "SH-%d-%04d".formatted(year, number))
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private long nextNumber() {
    return database.on(
        handle ->
            handle.createQuery("SELECT NEXT VALUE FOR shipment_number").mapTo(Long.class).one());
  }

  private boolean isFree(String code) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) = 0 FROM shipment WHERE code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
  }

  void add(Shipment shipment) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO shipment
                      (id, code, from_site_id, to_site_id, status, carrier, tracking_number, category, coolant,
                       dry_ice_kg, celsius_max, created_at, version)
                    VALUES (:id, :code, :fromSiteId, :toSiteId, :status, :carrier, :trackingNumber, :category,
                            :coolant, :dryIceKg, :celsiusMax, :createdAt, :version)
                    """)
                .bindMethods(shipment)
                .execute());
  }

  /** For what changed in or around it: who looks at it sees a new version. */
  void advance(UUID id) {
    set(id, "version = version + 1");
  }

  void cancelled(UUID id) {
    set(id, "status = 'CANCELLED', version = version + 1");
  }

  void handedOver(UUID id, UUID courierId, String seal, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE shipment
                    SET status = 'HANDED_OVER', handed_over_to = :courier, handed_over_at = :at, seal = :seal,
                        version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("courier", courierId)
                .bind("seal", seal)
                .bind("at", at)
                .execute());
  }

  /** What the couriers' reports now say together. */
  void reported(UUID id, Timeline timeline) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE shipment
                    SET status = IF(status = 'RECEIVED', status, :status), delivered_at = :delivered,
                        version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("status", timeline.status().name())
                .bind("delivered", timeline.deliveredAt().orElse(null))
                .execute());
  }

  void received(UUID id, boolean sealIntact, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE shipment
                    SET status = 'RECEIVED', received_at = :at, seal_intact = :sealIntact, version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("at", at)
                .bind("sealIntact", sealIntact)
                .execute());
  }

  private void set(UUID id, String assignments) {
    database.on(
        handle ->
            handle
                .createUpdate("UPDATE shipment SET " + assignments + " WHERE id = :id")
                .bind("id", id)
                .execute());
  }
}
