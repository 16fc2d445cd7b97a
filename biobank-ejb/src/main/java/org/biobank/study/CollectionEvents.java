package org.biobank.study;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The planned visits with what they are meant to bring: {@code collection_event}. */
@ApplicationScoped
class CollectionEvents {
  private static final String SELECT =
      """
      SELECT id, study_id, code, name, day_offset, window_days FROM collection_event
      WHERE %s ORDER BY day_offset, code
      """;

  @Inject private Database database;
  @Inject private Anticipated anticipated;

  /** Of one study, in the order of their days. */
  List<StandingEvent> of(UUID studyId) {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(SELECT.formatted("study_id = :study"))
                    .bind("study", studyId)
                    .map(ConstructorMapper.of(EventRow.class))
                    .list());
    return whole(rows, anticipated.ofEvents(rows.stream().map(EventRow::id).toList()));
  }

  /** Of every study, by its id. */
  Map<UUID, List<StandingEvent>> all() {
    var rows =
        database.on(
            handle ->
                handle
                    .createQuery(SELECT.formatted("TRUE"))
                    .map(ConstructorMapper.of(EventRow.class))
                    .list());
    return whole(rows, anticipated.all()).stream().collect(groupingBy(StandingEvent::studyId));
  }

  /** Those of the events of which there are visits. */
  Set<UUID> visited(Collection<UUID> eventIds) {
    return eventIds.isEmpty()
        ? Set.of()
        : database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT collection_event_id FROM visit WHERE collection_event_id IN (<ids>)
                        """)
                    .bindList("ids", List.copyOf(eventIds))
                    .mapTo(UUID.class)
                    .collect(Collectors.toSet()));
  }

  private static List<StandingEvent> whole(
      List<EventRow> rows, List<AnticipatedSpecimen> specimens) {
    var byEvent = specimens.stream().collect(groupingBy(AnticipatedSpecimen::eventId));
    return rows.stream().map(row -> row.with(byEvent.getOrDefault(row.id(), List.of()))).toList();
  }

  /** A row of the table. */
  public record EventRow(
      UUID id, UUID studyId, String code, String name, int dayOffset, int windowDays) {
    StandingEvent with(List<AnticipatedSpecimen> anticipated) {
      return new StandingEvent(id, studyId, code, name, dayOffset, windowDays, anticipated);
    }
  }
}
