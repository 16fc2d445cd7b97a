package org.biobank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.donor.ConsentDecisions;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.Sex;
import org.biobank.registry.FeedSource.DonorSource;
import org.biobank.registry.FeedSource.SpecimenSource;
import org.biobank.shared.Database;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.container.FindSetPoints;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * What the feed reads: the donors and specimens of a registry's studies, in the order of their
 * primary keys, a page at a time. Each page is a handful of queries, whatever the page before cost.
 */
@ApplicationScoped
class FeedSources {
  @Inject private Database database;
  @Inject private ConsentDecisions consents;
  @Inject private FindSetPoints setPoints;

  /** A row of {@code donor}. */
  public record DonorRow(UUID id, Sex sex, int birthYear) {}

  /** A row of {@code specimen} with the codes of its type. */
  public record SpecimenRow(
      UUID id,
      UUID donorId,
      @Nullable UUID parentId,
      String bbmriCode,
      String miabisCode,
      SpecimenStatus status,
      Instant collectedAt) {}

  List<DonorSource> donors(Registry registry, UUID after, int limit) {
    var rows =
        page(
            """
            SELECT d.id, d.sex, d.birth_year FROM donor d
            WHERE d.id > :after AND EXISTS
              (SELECT 1 FROM specimen s WHERE s.donor_id = d.id AND s.study_id IN (<studies>))
            ORDER BY d.id LIMIT :limit
            """,
            new Page(registry, after, limit),
            DonorRow.class);
    var said = consents.consents(rows.stream().map(DonorRow::id).toList());
    return rows.stream()
        .map(row -> new DonorSource(row.id(), row.sex(), row.birthYear(), of(said, row.id())))
        .toList();
  }

  /**
   * What has several donors is left out: a sample of a registry is one donor's. Walks along the
   * primary key: by study, every page would sort all that is left of it.
   */
  List<SpecimenSource> specimens(Registry registry, UUID after, int limit) {
    var rows =
        page(
            """
            SELECT s.id, s.donor_id, s.parent_id, t.bbmri_code, t.miabis_code, s.status, s.collected_at
            FROM specimen s FORCE INDEX (PRIMARY) STRAIGHT_JOIN specimen_type t ON t.code = s.type_code
            WHERE s.id > :after AND s.study_id IN (<studies>)
              AND NOT EXISTS (SELECT 1 FROM specimen_contributor c WHERE c.specimen_id = s.id)
            ORDER BY s.id LIMIT :limit
            """,
            new Page(registry, after, limit),
            SpecimenRow.class);
    var said = consents.consents(rows.stream().map(SpecimenRow::donorId).distinct().toList());
    var celsius = setPoints.of(rows.stream().map(SpecimenRow::id).toList());
    Function<SpecimenRow, SpecimenSource> source =
        row ->
            new SpecimenSource(
                row.id(),
                row.donorId(),
                Optional.ofNullable(row.parentId()),
                row.bbmriCode(),
                row.miabisCode(),
                row.status(),
                row.collectedAt(),
                Optional.ofNullable(celsius.get(row.id())),
                of(said, row.donorId()));
    return rows.stream().map(source).collect(Collectors.toList());
  }

  /** How many sources a feed of the registry will read: pools, which it leaves out, not counted. */
  int count(Registry registry) {
    if (registry.studies().isEmpty()) {
      return 0;
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*) + COUNT(DISTINCT donor_id) -
                      (SELECT COUNT(DISTINCT p.id)
                       FROM specimen_contributor c JOIN specimen p ON p.id = c.specimen_id
                       WHERE p.study_id IN (<studies>))
                    FROM specimen WHERE study_id IN (<studies>)
                    """)
                .bindList("studies", registry.studies())
                .mapTo(Integer.class)
                .one());
  }

  /** Which page of what. */
  private record Page(Registry registry, UUID after, int limit) {}

  private <T> List<T> page(String sql, Page page, Class<T> row) {
    if (page.registry().studies().isEmpty()) {
      return List.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(sql)
                .bind("after", page.after())
                .bindList("studies", page.registry().studies())
                .bind("limit", page.limit())
                .map(ConstructorMapper.of(row))
                .list());
  }

  /** A donor without a single consent or withdrawal has said nothing: nothing is permitted. */
  private static DonorConsents of(Map<UUID, DonorConsents> said, UUID donorId) {
    return said.getOrDefault(donorId, new DonorConsents(List.of(), List.of()));
  }
}
