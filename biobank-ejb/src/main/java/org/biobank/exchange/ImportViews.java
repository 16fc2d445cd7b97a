package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biobank.exchange.ImportView.Besides;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.shared.Database;

/** Imports as they are shown, with their counts: two queries, however many imports. */
@ApplicationScoped
class ImportViews {
  @Inject private Database database;

  ImportView of(ImportBatch batch) {
    return of(List.of(batch)).get(0);
  }

  List<ImportView> of(List<ImportBatch> batches) {
    if (batches.isEmpty()) {
      return List.of();
    }
    var ids = batches.stream().map(ImportBatch::id).toList();
    var counts = counts(ids);
    var besides = besides(ids);
    return batches.stream()
        .map(
            batch ->
                ImportView.of(
                    batch,
                    counts.getOrDefault(batch.id(), Map.of()),
                    Objects.requireNonNull(besides.get(batch.id()))))
        .toList();
  }

  private Map<UUID, Map<RowOutcome, Long>> counts(List<UUID> ids) {
    var counts = new HashMap<UUID, Map<RowOutcome, Long>>();
    database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT import_id, outcome, COUNT(*) FROM import_row WHERE import_id IN (<ids>)
                    GROUP BY import_id, outcome
                    """)
                .bindList("ids", ids)
                .map(
                    (row, context) ->
                        counts
                            .computeIfAbsent(
                                row.getObject(1, UUID.class),
                                key -> new EnumMap<>(RowOutcome.class))
                            .put(RowOutcome.valueOf(row.getString(2)), row.getLong(3)))
                .list());
    return counts;
  }

  private Map<UUID, Besides> besides(List<UUID> ids) {
    var besides = new HashMap<UUID, Besides>();
    database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT b.id, COALESCE(p.written, 0),
                           (SELECT COUNT(*) FROM import_visit v WHERE v.import_id = b.id)
                    FROM import_batch b LEFT JOIN import_progress p ON p.import_id = b.id
                    WHERE b.id IN (<ids>)
                    """)
                .bindList("ids", ids)
                .map(
                    (row, context) ->
                        besides.put(
                            row.getObject(1, UUID.class),
                            new Besides(row.getLong(2), row.getLong(3))))
                .list());
    return besides;
  }
}
