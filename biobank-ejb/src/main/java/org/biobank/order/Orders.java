package org.biobank.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.donor.Purpose;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code specimen_order}. Who changes one locks it first; others wait. */
@ApplicationScoped
class Orders {
  private static final String SELECT =
      """
      SELECT o.id, o.code, o.site_id, i.code AS site, o.study_id, y.code AS study, o.status, o.project, o.requester,
             o.recipient, o.note, o.submitted_by AS submitter_id, s.username AS submitted_by, o.submitted_at,
             d.username AS decided_by, o.decided_at, o.conditions, o.signed_handover, o.reason, o.handed_over_at,
             h.username AS handed_over_by, o.taken_by, o.ended_at, o.version
      FROM specimen_order o
      JOIN site i ON i.id = o.site_id
      JOIN study y ON y.id = o.study_id
      JOIN app_user s ON s.id = o.submitted_by
      LEFT JOIN app_user d ON d.id = o.decided_by
      LEFT JOIN app_user h ON h.id = o.handed_over_by
      """;

  @Inject private Database database;

  /**
   * As it stands now.
   *
   * @throws NotFound if there is none of this code
   */
  Order get(Barcode code) {
    return database.on(
        handle ->
            handle
                .createQuery(SELECT + " WHERE o.code = :code")
                .bind("code", code.text())
                .map(ConstructorMapper.of(Order.class))
                .findOne()
                .orElseThrow(() -> new NotFound("order", code.text())));
  }

  /**
   * As {@link #get}, locked until the end of the transaction; to be called before any other read.
   */
  Order lock(Barcode code) {
    database.on(
        handle ->
            handle
                .createQuery("SELECT id FROM specimen_order WHERE code = :code FOR UPDATE")
                .bind("code", code.text())
                .mapTo(UUID.class)
                .findOne());
    return get(code);
  }

  Set<Purpose> purposes(UUID orderId) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT purpose FROM specimen_order_purpose WHERE order_id = :order")
                .bind("order", orderId)
                .mapTo(Purpose.class)
                .collect(Collectors.toSet()));
  }

  /** A code that no order has yet; the number runs on over the years. */
  String nextCode(int year) {
    return Stream.generate(this::nextNumber)
        .map(number -> "OR-%d-%04d".formatted(year, number))
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private long nextNumber() {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT NEXT VALUE FOR specimen_order_number")
                .mapTo(Long.class)
                .one());
  }

  private boolean isFree(String code) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) = 0 FROM specimen_order WHERE code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
  }

  void add(Order order, Set<Purpose> purposes) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO specimen_order
                      (id, code, site_id, study_id, status, project, requester, recipient, note, submitted_by,
                       submitted_at)
                    VALUES (:id, :code, :siteId, :studyId, :status, :project, :requester, :recipient, :note,
                            :submitterId, :submittedAt)
                    """)
                .bindMethods(order)
                .execute());
    database.batch(
        "INSERT INTO specimen_order_purpose (order_id, purpose) VALUES (?, ?)",
        purposes,
        (insert, purpose) -> {
          insert.setObject(1, order.id());
          insert.setString(2, purpose.name());
        });
  }

  /** One step further; who looks at it sees a new version. */
  void step(UUID id, OrderStep step) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    "UPDATE specimen_order SET status = :status, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("status", step.to().name())
                .execute());
  }

  /** The committee's decision, and who took it. */
  void decided(UUID id, Decision decision, UUID actorId, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen_order
                    SET status = :status, decided_by = :actor, decided_at = :at, conditions = :conditions,
                        signed_handover = :signed,
                        reason = :reason, ended_at = IF(:status = 'REJECTED', :at, NULL), version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("status", decision.step().to().name())
                .bind("actor", actorId)
                .bind("at", at)
                .bind("conditions", decision.conditions().orElse(null))
                .bind("signed", decision.signedHandover())
                .bind("reason", decision.reason().orElse(null))
                .execute());
  }

  void handedOver(UUID id, UUID actorId, String takenBy, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen_order
                    SET status = 'DISTRIBUTED', handed_over_by = :actor, handed_over_at = :at, taken_by = :takenBy,
                        version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("actor", actorId)
                .bind("takenBy", takenBy)
                .bind("at", at)
                .execute());
  }

  /** Cancelled or closed. */
  void ended(UUID id, OrderStep step, String reason, Instant at) {
    database.on(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE specimen_order
                    SET status = :status, reason = IF(:reason = '', reason, :reason), ended_at = :at,
                        version = version + 1
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("status", step.to().name())
                .bind("reason", reason)
                .bind("at", at)
                .execute());
  }
}
