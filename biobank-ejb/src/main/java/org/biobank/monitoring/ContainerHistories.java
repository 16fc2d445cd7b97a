package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where containers stood: two queries for each level of the store, not for each event. */
@ApplicationScoped
class ContainerHistories {
  private static final int LEVELS_MAX = 12;

  @Inject private Database database;

  /** A container as it stands now. */
  public record Now(UUID id, String code, Optional<String> parent) {}

  /** One move that its chain tells of. */
  public record Move(UUID subjectId, Instant eventTime, String toPlace) {}

  Surroundings around(Collection<String> codes, Instant now) {
    var known = new HashMap<String, Surroundings.Known>();
    Set<String> wanted = codes.stream().map(Surroundings::key).collect(Collectors.toSet());
    for (int level = 0; level < LEVELS_MAX && !wanted.isEmpty(); level++) {
      var found = containers(wanted);
      var moves = moves(found.stream().map(Now::id).toList());
      var next = new HashSet<String>();
      for (var container : found) {
        var stays = stays(moves.getOrDefault(container.id(), List.of()), now);
        known.put(
            Surroundings.key(container.code()),
            new Surroundings.Known(container.id(), container.parent(), stays));
        container.parent().map(Surroundings::key).ifPresent(next::add);
        stays.forEach(stay -> stay.container().map(Surroundings::key).ifPresent(next::add));
      }
      next.removeAll(known.keySet());
      wanted = next;
    }
    return new Surroundings(known);
  }

  private static List<Stay> stays(List<Move> moves, Instant now) {
    var stays = new ArrayList<Stay>();
    for (int i = 0; i < moves.size(); i++) {
      var until = i + 1 < moves.size() ? moves.get(i + 1).eventTime() : now;
      stays.add(new Stay(moves.get(i).eventTime(), until, moves.get(i).toPlace()));
    }
    return stays;
  }

  private List<Now> containers(Collection<String> codes) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.id, c.code, p.code AS parent
                    FROM container c LEFT JOIN container p ON p.id = c.parent_id WHERE c.code IN (<codes>)
                    """)
                .bindList("codes", List.copyOf(codes))
                .map(ConstructorMapper.of(Now.class))
                .list());
  }

  private Map<UUID, List<Move>> moves(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT e.subject_id, e.event_time, e.to_place FROM custody_event e
                    WHERE e.subject_id IN (<ids>) AND e.corrects_id IS NULL
                      AND NOT EXISTS (
                        SELECT 1 FROM custody_event w WHERE w.subject_id = e.subject_id AND w.corrects_id = e.id)
                    ORDER BY e.event_time, e.sequence
                    """)
                .bindList("ids", ids)
                .map(ConstructorMapper.of(Move.class))
                .collect(Collectors.groupingBy(Move::subjectId)));
  }
}
