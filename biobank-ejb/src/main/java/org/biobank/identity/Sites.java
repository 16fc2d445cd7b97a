package org.biobank.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The sites of the biobank: {@code site}. */
@ApplicationScoped
public class Sites {
  @Inject private Database database;

  /**
   * A site.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public record Site(UUID id, String code, String name, String city, String country) {}

  /**
   * @throws NotFound if there is none
   */
  @Transactional
  public Site get(String code) {
    NotFound.unlessAscii("site", code);
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, code, name, city, country FROM site WHERE code = :code")
                    .bind("code", code)
                    .map(ConstructorMapper.of(Site.class))
                    .findOne())
        .orElseThrow(() -> new NotFound("site", code));
  }

  /** The code of a site that there is. */
  @Transactional
  public String code(UUID id) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code FROM site WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  @Transactional
  public List<Site> all() {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT id, code, name, city, country FROM site ORDER BY code")
                .map(ConstructorMapper.of(Site.class))
                .list());
  }
}
