package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What becomes of alarms by what was found: collected first, then written in sets. Pure. */
final class AlarmChanges {
  private final Instant now;
  private final Set<UUID> inMaintenance;
  private final List<Raised> raised = new ArrayList<>();
  private final List<Worse> worse = new ArrayList<>();
  private final List<Worse> escalated = new ArrayList<>();
  private final List<UUID> ended = new ArrayList<>();

  /**
   * @param inMaintenance containers for which, or around which, something was planned for now
   */
  AlarmChanges(Instant now, Set<UUID> inMaintenance) {
    this.now = now;
    this.inMaintenance = Set.copyOf(inMaintenance);
  }

  /** A new alarm. */
  record Raised(
      UUID containerId,
      Optional<UUID> probeId,
      AlarmKind kind,
      Severity severity,
      Instant since,
      Optional<BigDecimal> worst,
      boolean expected) {

    /** One open alarm of a kind for a probe, or for a container as a whole. */
    String openKey() {
      return kind + ":" + probeId.orElse(containerId);
    }
  }

  /** An alarm that goes on, and its worst value so far. */
  record Worse(UUID alarmId, BigDecimal worst) {}

  void threshold(WatchedProbe probe, AlarmKind kind, Optional<OpenAlarm> open, Verdict verdict) {
    if (verdict instanceof Verdict.Beyond beyond) {
      open.ifPresentOrElse(
          alarm -> goesOn(alarm, beyond),
          () ->
              raised.add(
                  raised(
                      probe,
                      kind,
                      beyond.severity(),
                      beyond.since(),
                      Optional.of(beyond.worst()))));
    } else if (verdict instanceof Verdict.Within) {
      open.ifPresent(alarm -> ended.add(alarm.id()));
    }
  }

  /** Of a container as a whole; no defrost makes it fuller. */
  void fill(UUID containerId, Optional<OpenAlarm> open, Verdict verdict) {
    if (verdict instanceof Verdict.Beyond beyond) {
      open.ifPresentOrElse(
          alarm -> goesOn(alarm, beyond),
          () ->
              raised.add(
                  new Raised(
                      containerId,
                      Optional.empty(),
                      AlarmKind.FILL,
                      beyond.severity(),
                      beyond.since(),
                      Optional.of(beyond.worst()),
                      false)));
    } else if (verdict instanceof Verdict.Within) {
      open.ifPresent(alarm -> ended.add(alarm.id()));
    }
  }

  void signal(WatchedProbe probe, Optional<OpenAlarm> open) {
    if (probe.isSilent(now)) {
      if (open.isEmpty()) {
        raised.add(
            raised(
                probe, AlarmKind.NO_SIGNAL, Severity.ALARM, probe.quietSince(), Optional.empty()));
      }
    } else {
      open.ifPresent(alarm -> ended.add(alarm.id()));
    }
  }

  /** Nobody watches where it was raised: its probe is not there, or no rule holds any more. */
  void unwatched(OpenAlarm alarm) {
    ended.add(alarm.id());
  }

  private void goesOn(OpenAlarm alarm, Verdict.Beyond beyond) {
    if (beyond.severity().compareTo(alarm.severity()) > 0) {
      escalated.add(new Worse(alarm.id(), beyond.worst()));
    } else if (alarm.isOutdoneBy(beyond.worst())) {
      worse.add(new Worse(alarm.id(), beyond.worst()));
    }
  }

  private Raised raised(
      WatchedProbe probe,
      AlarmKind kind,
      Severity severity,
      Instant since,
      Optional<BigDecimal> worst) {
    return new Raised(
        probe.containerId(),
        Optional.of(probe.probeId()),
        kind,
        severity,
        since,
        worst,
        inMaintenance.contains(probe.containerId()));
  }

  Instant now() {
    return now;
  }

  List<Raised> raised() {
    return List.copyOf(raised);
  }

  List<Worse> worse() {
    return List.copyOf(worse);
  }

  List<Worse> escalated() {
    return List.copyOf(escalated);
  }

  List<UUID> ended() {
    return List.copyOf(ended);
  }
}
