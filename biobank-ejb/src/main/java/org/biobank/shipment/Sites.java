package org.biobank.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.Invalid;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Sites by their code. */
@ApplicationScoped
class Sites {
  @Inject private Database database;

  /** One of them, its code as it is written. */
  public record Site(UUID id, String code) {}

  /**
   * @param pointer where in the request the code stands
   * @throws Invalid if no site has it
   */
  Site get(String pointer, String code) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id, code FROM site WHERE code = :code")
                .bind("code", code)
                .map(ConstructorMapper.of(Site.class))
                .findOne()
                .orElseThrow(() -> new Invalid(pointer, "No site has this code.")));
  }

  /** Whether the site wants a signature under what it gives away. */
  boolean signsHandovers(UUID siteId) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT signs_handovers FROM site WHERE id = :id")
                .bind("id", siteId)
                .mapTo(boolean.class)
                .one());
  }
}
