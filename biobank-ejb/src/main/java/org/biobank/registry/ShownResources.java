package org.biobank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.registry.PageFilter.Order;
import org.biobank.registry.RegistryLine.ResourceCounts;
import org.biobank.shared.Database;
import org.biobank.shared.Page;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What registries pull: reads of {@code registry_resource}, by key and never by counting off. */
@ApplicationScoped
class ShownResources {
  @Inject private Database database;
  @Inject private Registries registries;
  @Inject private RegistryKeys keys;
  @Inject private CurrentActor current;

  /** A row of {@code registry_resource}. */
  public record ResourceRow(
      String resourceType,
      String resourceId,
      int versionId,
      Instant lastUpdated,
      @Nullable String content) {
    StoredResource resource() {
      return new StoredResource(
          resourceType, resourceId, versionId, lastUpdated, Optional.ofNullable(content));
    }
  }

  /** The registry of whoever asks: nobody sees another one's names. */
  Registry own() {
    return registries.ofClient(current.actor().id()).orElseThrow(UnknownClient::new);
  }

  Optional<StoredResource> find(UUID registryId, FhirType type, String resourceId) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT resource_type, resource_id, version_id, last_updated, content
                        FROM registry_resource
                        WHERE registry_id = :registry AND resource_type = :type AND resource_id = :id
                        """)
                    .bind("registry", registryId)
                    .bind("type", type.typeName())
                    .bind("id", resourceId)
                    .map(ConstructorMapper.of(ResourceRow.class))
                    .findOne())
        .map(ResourceRow::resource);
  }

  ResourcePage page(Registry registry, ResourceQuery query, Order order) {
    var key = keys.pseudonyms(registry.id());
    var before = query.page().map(token -> PagePosition.open(key, token));
    var filter = PageFilter.of(registry, query, order);
    var asOf = before.map(PagePosition::asOf).orElseGet(() -> asOf(registry.id(), query.type()));
    int total = before.map(PagePosition::total).orElseGet(() -> total(filter.upTo(asOf)));
    if (query.count() == 0) {
      return new ResourcePage(asOf, total, List.of(), Optional.empty());
    }
    var rows = rows(filter.upTo(asOf).beyond(before), query.count() + 1);
    var page = Page.of(rows, query.count(), last -> position(last, asOf, total).sealed(key));
    return new ResourcePage(asOf, total, page.items(), page.next());
  }

  private static PagePosition position(StoredResource last, Instant asOf, int total) {
    return new PagePosition(last.lastUpdated(), last.resourceId(), asOf, total);
  }

  private List<StoredResource> rows(PageFilter filter, int limit) {
    var sql =
        """
        SELECT resource_type, resource_id, version_id, last_updated, content FROM registry_resource
        WHERE %1$s ORDER BY last_updated %2$s, resource_id %2$s LIMIT :limit
        """
            .formatted(filter.sql(), filter.order().direction);
    return database
        .on(
            handle ->
                handle
                    .createQuery(sql)
                    .bindMap(filter.binds())
                    .bind("limit", limit)
                    .map(ConstructorMapper.of(ResourceRow.class))
                    .list())
        .stream()
        .map(ResourceRow::resource)
        .toList();
  }

  private int total(PageFilter filter) {
    return database.on(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM registry_resource WHERE " + filter.sql())
                .bindMap(filter.binds())
                .mapTo(Integer.class)
                .one());
  }

  /** The last change committed: what is written later has a later time, whatever the clocks say. */
  private Instant asOf(UUID registryId, FhirType type) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COALESCE(MAX(last_updated), TIMESTAMP '1970-01-01 00:00:00')
                    FROM registry_resource WHERE registry_id = :registry AND resource_type = :type
                    """)
                .bind("registry", registryId)
                .bind("type", type.typeName())
                .mapTo(Instant.class)
                .one());
  }

  ResourceCounts count(UUID registryId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COALESCE(SUM(NOT deleted), 0) AS live, COALESCE(SUM(deleted), 0) AS deleted
                    FROM registry_resource WHERE registry_id = :registry
                    """)
                .bind("registry", registryId)
                .map(ConstructorMapper.of(ResourceCounts.class))
                .one());
  }
}
