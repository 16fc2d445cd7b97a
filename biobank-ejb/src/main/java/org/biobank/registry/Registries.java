package org.biobank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;
import org.biobank.shared.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The registries and their studies: {@code registry}, {@code registry_study}. */
@ApplicationScoped
class Registries {
  @Inject private Database database;

  /** A row of {@code registry}. */
  public record RegistryRow(
      UUID id,
      String code,
      String name,
      Dialect dialect,
      String canonicalBase,
      boolean outsideGdpr) {
    Registry with(List<UUID> studies) {
      return new Registry(id, code, dialect, canonicalBase, outsideGdpr, studies);
    }
  }

  /**
   * Held against every other feed of the registry until the transaction ends.
   *
   * @throws NotFound if there is none of this code
   */
  Registry lock(String code) {
    return find("code = :key FOR UPDATE", code).orElseThrow(() -> new NotFound("registry", code));
  }

  Registry get(UUID id) {
    return find("id = :key", id).orElseThrow(() -> new NotFound("registry", id.toString()));
  }

  /** The registry that a machine user pulls for. */
  Optional<Registry> ofClient(UUID userId) {
    return find("client_id = :key", userId);
  }

  List<RegistryRow> all() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, code, name, dialect, canonical_base, outside_gdpr
                    FROM registry ORDER BY code
                    """)
                .map(ConstructorMapper.of(RegistryRow.class))
                .list());
  }

  List<String> studyCodes(UUID registryId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT y.code FROM registry_study s JOIN study y ON y.id = s.study_id
                    WHERE s.registry_id = :registry ORDER BY y.code
                    """)
                .bind("registry", registryId)
                .mapTo(String.class)
                .list());
  }

  private Optional<Registry> find(String condition, Object key) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, code, name, dialect, canonical_base, outside_gdpr FROM registry WHERE "
                            + condition)
                    .bind("key", key)
                    .map(ConstructorMapper.of(RegistryRow.class))
                    .findOne())
        .map(row -> row.with(studies(row.id())));
  }

  private List<UUID> studies(UUID registryId) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT study_id FROM registry_study WHERE registry_id = :registry")
                .bind("registry", registryId)
                .mapTo(UUID.class)
                .list());
  }
}
