package org.biobank.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.Disposition;
import org.biobank.shared.Database;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Where containers stood: two queries for each level of the store, however many of each. */
@ApplicationScoped
class ContainerChains {
  private static final int LEVELS_MAX = 12;

  @Inject private Database database;

  /** A container as it stands now. */
  public record Now(
      UUID id,
      String code,
      String name,
      Optional<BigDecimal> setPointCelsius,
      Optional<String> parent) {}

  /** One event of its chain. */
  public record EventRow(
      UUID id,
      UUID subjectId,
      int sequence,
      Instant eventTime,
      Instant recordedAt,
      Disposition disposition,
      String toCustodian,
      String toPlace,
      Optional<UUID> correctsId,
      Optional<String> note) {
    Move move() {
      return new Move(
          id, sequence, eventTime, recordedAt, disposition, toCustodian, toPlace, correctsId, note);
    }
  }

  /** The containers of these codes and all that ever stood around them. */
  ContainerPaths around(Collection<String> codes) {
    var known = new HashMap<String, ContainerPaths.Known>();
    Set<String> wanted = codes.stream().map(ContainerPaths::key).collect(Collectors.toSet());
    for (int level = 0; level < LEVELS_MAX && !wanted.isEmpty(); level++) {
      var found = containers(wanted);
      var chains = chains(found.stream().map(Now::id).toList());
      var next = new HashSet<String>();
      for (var container : found) {
        var held = Held.of(Held.counted(chains.getOrDefault(container.id(), List.of())));
        known.put(ContainerPaths.key(container.code()), known(container, held));
        ContainerPaths.named(held, container.parent())
            .forEach(code -> next.add(ContainerPaths.key(code)));
      }
      next.removeAll(known.keySet());
      wanted = next;
    }
    return new ContainerPaths(known);
  }

  private static ContainerPaths.Known known(Now container, List<Held> held) {
    return new ContainerPaths.Known(
        container.id(),
        container.code(),
        container.name(),
        container.setPointCelsius(),
        container.parent(),
        held);
  }

  private List<Now> containers(Collection<String> codes) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.id, c.code, c.name, c.set_point_celsius, p.code AS parent
                    FROM container c LEFT JOIN container p ON p.id = c.parent_id WHERE c.code IN (<codes>)
                    """)
                .bindList("codes", List.copyOf(codes))
                .map(ConstructorMapper.of(Now.class))
                .list());
  }

  private Map<UUID, List<Move>> chains(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, subject_id, sequence, event_time, recorded_at, disposition, to_custodian, to_place,
                           corrects_id, note
                    FROM custody_event WHERE subject_id IN (<ids>) ORDER BY subject_id, sequence
                    """)
                .bindList("ids", ids)
                .map(ConstructorMapper.of(EventRow.class))
                .collect(
                    Collectors.groupingBy(
                        EventRow::subjectId,
                        Collectors.mapping(EventRow::move, Collectors.toList()))));
  }
}
