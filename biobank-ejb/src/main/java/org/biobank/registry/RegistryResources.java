package org.biobank.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.registry.FeedPlan.Change;
import org.biobank.registry.FeedPlan.Kind;
import org.biobank.registry.FeedSource.Leftover;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What each registry holds, as the feed writes it: {@code registry_resource}. */
@ApplicationScoped
class RegistryResources {
  private static final String INSERT =
      """
      INSERT INTO registry_resource (registry_id, resource_type, resource_id, source_id, version_id,
        last_updated, deleted, content_hash, content)
      VALUES (:registry, :type, :id, :source, :version, :time, :deleted, :hash, :content)
      """;
  private static final String UPDATE =
      """
      UPDATE registry_resource SET version_id = :version, last_updated = :time, deleted = :deleted,
        content_hash = :hash, content = :content
      WHERE registry_id = :registry AND resource_type = :type AND resource_id = :id AND source_id = :source
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  /** A row whose source is of no study of the registry. */
  public record LeftoverRow(UUID sourceId, String resourceType) {
    Leftover source() {
      return new Leftover(sourceId, FhirType.named(resourceType).orElseThrow());
    }
  }

  Map<UUID, KnownResource> known(UUID registryId, FhirType type, List<UUID> sourceIds) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT source_id, resource_id, version_id, deleted, content_hash
                    FROM registry_resource
                    WHERE registry_id = :registry AND resource_type = :type AND source_id IN (<sources>)
                    """)
                .bind("registry", registryId)
                .bind("type", type.typeName())
                .bindList("sources", sourceIds)
                .map(ConstructorMapper.of(KnownResource.class))
                .collect(Collectors.toMap(KnownResource::sourceId, Function.identity())));
  }

  void write(UUID registryId, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var time = nextTime(registryId);
    var created = changes.stream().filter(change -> change.kind() == Kind.CREATED).toList();
    var others = changes.stream().filter(change -> change.kind() != Kind.CREATED).toList();
    run(INSERT, created, registryId, time);
    run(UPDATE, others, registryId, time);
  }

  private void run(String sql, List<Change> changes, UUID registryId, Instant time) {
    if (changes.isEmpty()) {
      return;
    }
    database.on(
        handle -> {
          var batch = handle.prepareBatch(sql);
          changes.forEach(change -> add(batch.bind("registry", registryId), change, time));
          return batch.execute();
        });
  }

  private static void add(PreparedBatch batch, Change change, Instant time) {
    batch
        .bind("type", change.type().typeName())
        .bind("id", change.resourceId())
        .bind("source", change.sourceId())
        .bind("version", change.versionId())
        .bind("time", time)
        .bind("deleted", change.body().isEmpty())
        .bind("hash", change.contentHash())
        .bind("content", change.body().map(body -> content(body, change, time)).orElse(null))
        .add();
  }

  /** The resource as it is sent: pulling copies it out without reading it. */
  private static String content(ObjectNode body, Change change, Instant time) {
    var whole = body.deepCopy();
    ((ObjectNode) whole.required("meta"))
        .put("versionId", Integer.toString(change.versionId()))
        .put("lastUpdated", FhirInstant.format(time));
    return whole.toString();
  }

  /**
   * Later than all the registry has been shown, even if a clock was set back or another node's runs
   * behind: who has seen everything up to a time misses nothing that comes after.
   */
  private Instant nextTime(UUID registryId) {
    Optional<Instant> last =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT MAX(last_updated) AS last FROM (
                          SELECT MAX(last_updated) AS last_updated FROM registry_resource
                          WHERE registry_id = :registry AND resource_type = 'Patient'
                          UNION ALL
                          SELECT MAX(last_updated) FROM registry_resource
                          WHERE registry_id = :registry AND resource_type = 'Specimen') AS by_type
                        """)
                    .bind("registry", registryId)
                    .mapTo(Instant.class)
                    .findOne());
    var now = clock.instant();
    return last.map(before -> before.plusNanos(1_000))
        .filter(least -> least.isAfter(now))
        .orElse(now);
  }

  List<Leftover> leftovers(UUID registryId, UUID after, int limit) {
    return database
        .on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT r.source_id, r.resource_type FROM registry_resource r
                        WHERE r.registry_id = :registry AND NOT r.deleted AND r.source_id > :after
                          AND NOT EXISTS (SELECT 1 FROM specimen s
                            JOIN registry_study y ON y.study_id = s.study_id AND y.registry_id = r.registry_id
                            WHERE r.resource_type = 'Specimen' AND s.id = r.source_id)
                          AND NOT EXISTS (SELECT 1 FROM specimen s
                            JOIN registry_study y ON y.study_id = s.study_id AND y.registry_id = r.registry_id
                            WHERE r.resource_type = 'Patient' AND s.donor_id = r.source_id)
                        ORDER BY r.source_id LIMIT :limit
                        """)
                    .bind("registry", registryId)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map(ConstructorMapper.of(LeftoverRow.class))
                    .list())
        .stream()
        .map(LeftoverRow::source)
        .toList();
  }
}
