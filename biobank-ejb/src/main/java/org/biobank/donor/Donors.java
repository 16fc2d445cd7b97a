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
import java.util.stream.Stream;
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

  /** A code that no donor has yet. Nobody waits for another's enrolment to end. */
  String nextCode() {
    return Stream.generate(this::nextNumber)
        .map("D-%06d"::formatted)
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private long nextNumber() {
    return database.on(
        handle -> handle.createQuery("SELECT NEXT VALUE FOR donor_number").mapTo(Long.class).one());
  }

  private boolean isFree(String code) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) = 0 FROM donor WHERE code = :code")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
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
