package org.biobank.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biobank.identity.Scope;
import org.biobank.shared.Ascii;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The donors: {@code donor}. */
@ApplicationScoped
class Donors {
  @PersistenceContext(unitName = "biobank")
  private EntityManager entities;

  @Inject private Database database;

  void add(Donor donor) {
    entities.persist(donor);
    entities.flush();
  }

  /**
   * @throws NotFound if nobody has the code
   */
  Donor get(String code) {
    NotFound.unlessAscii("donor", code);
    return entities
        .createQuery("SELECT d FROM Donor d WHERE d.code = :code", Donor.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("donor", code));
  }

  void flush() {
    entities.flush();
  }

  /** The next free code; unique in the database, so that two nodes never give the same. */
  String nextCode() {
    int last =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COALESCE(MAX(CAST(SUBSTRING(code, 3) AS UNSIGNED)), 0)
                        FROM donor WHERE code REGEXP '^D-[0-9]{6}$' FOR UPDATE
                        """)
                    .mapTo(Integer.class)
                    .one());
    return "D-%06d".formatted(last + 1);
  }

  List<DonorLine> page(String prefix, @Nullable String after, int limit, Scope scope) {
    var conditions = new ArrayList<>(List.of(scope.condition("d.site_id")));
    Map<String, Object> binds = new HashMap<>(scope.binds());
    var like = prefix.replaceAll("[%_\\\\]", "") + "%";
    Ascii.narrow(conditions, binds, "d.code LIKE :prefix", "prefix", like);
    Ascii.narrow(conditions, binds, "d.code > :after", "after", after == null ? "" : after);
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT d.code, s.code AS site, d.sex, d.birth_year, d.status, d.enrolled_at
                    FROM donor d JOIN site s ON s.id = d.site_id
                    WHERE %s ORDER BY d.code LIMIT :limit
                    """
                        .formatted(String.join(" AND ", conditions)))
                .bindMap(binds)
                .bind("limit", limit)
                .map(ConstructorMapper.of(DonorLine.class))
                .list());
  }

  String siteCode(UUID siteId) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT code FROM site WHERE id = :id")
                .bind("id", siteId)
                .mapTo(String.class)
                .one());
  }
}
