package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Raises, worsens and ends alarms by what probes read: five queries, however many probes. */
@ApplicationScoped
class AlarmWatch {
  /** Before the delay of the rule began: so far back it is looked since when it is so. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private static final Map<UUID, List<Reading>> NO_READINGS = Map.of();

  @Inject private WatchedProbes watchedProbes;
  @Inject private Readings readings;
  @Inject private Alarms alarms;
  @Inject private Maintenances maintenances;

  /** After new readings of these probes, whose rows the transaction has locked. */
  void judge(Collection<UUID> probeIds, Instant now) {
    if (probeIds.isEmpty()) {
      return;
    }
    var watched = watchedProbes.of(probeIds, now);
    var newest = watched.isEmpty() ? NO_READINGS : readings.newest(ids(watched), back(watched));
    change(watched, newest, Set.copyOf(probeIds), now);
  }

  /**
   * By the clock alone: who has fallen silent, who speaks again, and whose alarms no rule upholds
   * any more. The first two queries see one state of the database: no alarm without the rule that
   * raised it.
   */
  void listen(Instant now) {
    var watched = watchedProbes.all(now);
    var probeIds = new HashSet<>(alarms.probesOfOpen());
    probeIds.addAll(ids(watched));
    if (!probeIds.isEmpty()) {
      change(watched, NO_READINGS, probeIds, now);
    }
  }

  /** What is open of probes that nobody watches ends. */
  private void change(
      List<WatchedProbe> watched,
      Map<UUID, List<Reading>> newest,
      Set<UUID> probeIds,
      Instant now) {
    var open = open(probeIds);
    var changes = new AlarmChanges(now, inMaintenance(watched, now));
    for (var probe : watched) {
      for (var kind : List.of(AlarmKind.TOO_WARM, AlarmKind.TOO_COLD)) {
        var verdict =
            new ThresholdJudge(probe.rule(), kind)
                .judge(newest.getOrDefault(probe.probeId(), List.of()), now);
        changes.threshold(probe, kind, open(open, probe, kind), verdict);
      }
      changes.signal(probe, open(open, probe, AlarmKind.NO_SIGNAL));
    }
    var known = Set.copyOf(ids(watched));
    open.values().stream()
        .filter(alarm -> !known.contains(alarm.probeId()))
        .forEach(changes::unwatched);
    alarms.write(changes);
  }

  private static List<UUID> ids(List<WatchedProbe> watched) {
    return watched.stream().map(WatchedProbe::probeId).toList();
  }

  private record Key(UUID probeId, AlarmKind kind) {}

  private Map<Key, OpenAlarm> open(Set<UUID> probeIds) {
    return alarms.openOf(probeIds).stream()
        .collect(
            Collectors.toMap(alarm -> new Key(alarm.probeId(), alarm.kind()), Function.identity()));
  }

  private static Optional<OpenAlarm> open(
      Map<Key, OpenAlarm> open, WatchedProbe probe, AlarmKind kind) {
    return Optional.ofNullable(open.get(new Key(probe.probeId(), kind)));
  }

  private Set<UUID> inMaintenance(List<WatchedProbe> watched, Instant now) {
    return watched.isEmpty()
        ? Set.of()
        : maintenances.covering(watched.stream().map(WatchedProbe::containerId).toList(), now);
  }

  private static Duration back(List<WatchedProbe> watched) {
    return watched.stream()
        .map(probe -> probe.rule().delay())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO)
        .plus(BEFORE);
  }
}
