package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who may carry a shipment: {@code shipment_courier}. */
@ApplicationScoped
class Couriers {
  @Inject private Database database;

  /** One of them. */
  public record Courier(UUID id, String username, String displayName) {}

  /** Those of these names who are couriers and may sign in; others are left out. */
  List<Courier> named(Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT u.id, u.username, u.display_name
                    FROM app_user u JOIN role_grant g ON g.user_id = u.id AND g.role = 'COURIER'
                    WHERE u.status = 'ACTIVE' AND u.username IN (<names>)
                    ORDER BY u.username
                    """)
                .bindList("names", List.copyOf(usernames))
                .map(ConstructorMapper.of(Courier.class))
                .list());
  }

  List<Courier> of(UUID shipmentId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT u.id, u.username, u.display_name
                    FROM shipment_courier c JOIN app_user u ON u.id = c.user_id
                    WHERE c.shipment_id = :shipment ORDER BY u.username
                    """)
                .bind("shipment", shipmentId)
                .map(ConstructorMapper.of(Courier.class))
                .list());
  }

  void allow(UUID shipmentId, List<Courier> couriers) {
    database.on(
        handle -> {
          var batch =
              handle.prepareBatch(
                  "INSERT INTO shipment_courier (shipment_id, user_id) VALUES (:shipment, :user)");
          couriers.forEach(
              courier -> batch.bind("shipment", shipmentId).bind("user", courier.id()).add());
          return batch.execute();
        });
  }
}
