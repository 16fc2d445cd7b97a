package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

  @Inject private WatchedProbes watchedProbes;
  @Inject private Readings readings;
  @Inject private Alarms alarms;
  @Inject private Maintenances maintenances;

  /** After new readings of these probes, whose rows the transaction has locked. */
  void judge(Collection<UUID> probeIds, Instant now) {
    var watched = watchedProbes.of(probeIds, now);
    if (watched.isEmpty()) {
      return;
    }
    var ids = watched.stream().map(WatchedProbe::probeId).toList();
    var newest = readings.newest(ids, back(watched));
    var open = open(ids);
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
    alarms.write(changes);
  }

  /** By the clock alone: who has fallen silent, and who speaks again. */
  void listen(Instant now) {
    var watched = watchedProbes.all(now);
    if (watched.isEmpty()) {
      return;
    }
    var open = open(watched.stream().map(WatchedProbe::probeId).toList());
    var changes = new AlarmChanges(now, inMaintenance(watched, now));
    watched.forEach(probe -> changes.signal(probe, open(open, probe, AlarmKind.NO_SIGNAL)));
    alarms.write(changes);
  }

  private record Key(UUID probeId, AlarmKind kind) {}

  private Map<Key, OpenAlarm> open(List<UUID> probeIds) {
    return alarms.openOf(probeIds).stream()
        .collect(
            Collectors.toMap(alarm -> new Key(alarm.probeId(), alarm.kind()), Function.identity()));
  }

  private static Optional<OpenAlarm> open(
      Map<Key, OpenAlarm> open, WatchedProbe probe, AlarmKind kind) {
    return Optional.ofNullable(open.get(new Key(probe.probeId(), kind)));
  }

  private Set<UUID> inMaintenance(List<WatchedProbe> watched, Instant now) {
    return maintenances.covering(watched.stream().map(WatchedProbe::containerId).toList(), now);
  }

  private static Duration back(List<WatchedProbe> watched) {
    return watched.stream()
        .map(probe -> probe.rule().delay())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO)
        .plus(BEFORE);
  }
}
