package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;

/** Looks at sent readings one by one and keeps what is wrong with them, up to a hundred faults. */
final class ReadingCheck {
  static final int FAULTS_MAX = 100;
  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);
  private static final BigDecimal COLDEST = new BigDecimal("-273.15");
  private static final BigDecimal WARMEST = new BigDecimal("200");

  private final Map<Barcode, Probe> probes;
  private final Map<UUID, List<Assignment>> assignments;
  private final ReadingFormat format;
  private final Instant latest;
  private final List<Invalid.Fault> faults = new ArrayList<>();

  ReadingCheck(
      Map<Barcode, Probe> probes,
      Map<UUID, List<Assignment>> assignments,
      ReadingFormat format,
      Instant now) {
    this.probes = Map.copyOf(probes);
    this.assignments = Map.copyOf(assignments);
    this.format = format;
    this.latest = now.plus(AHEAD_MAX);
  }

  /** Absent if something is wrong with it. */
  Optional<Reading> accepted(SentReading sent) {
    var before = faults.size();
    var probe = Optional.ofNullable(probes.get(sent.probe()));
    if (probe.isEmpty()) {
      fault(sent, "probe", "No probe is set up with the code " + sent.probe() + ".");
    }
    if (sent.at().isAfter(latest)) {
      fault(sent, "at", "This time is not yet; set the clock of the device.");
    }
    if (sent.celsius().compareTo(COLDEST) < 0 || sent.celsius().compareTo(WARMEST) > 0) {
      fault(sent, "value", "must be -273.15 to 200 °C");
    }
    probe.ifPresent(known -> checkPlace(sent, known));
    return faults.size() > before
        ? Optional.empty()
        : probe.map(known -> new Reading(known.id(), sent.at(), sent.celsius()));
  }

  private void checkPlace(SentReading sent, Probe probe) {
    if (sent.container().isEmpty()) {
      return;
    }
    var said = sent.container().get();
    var assigned =
        assignments.getOrDefault(probe.id(), List.of()).stream()
            .filter(assignment -> assignment.covers(sent.at()))
            .findFirst();
    if (assigned
        .flatMap(Assignment::containerCode)
        .map(Barcode::new)
        .filter(said::equals)
        .isEmpty()) {
      fault(
          sent,
          "container",
          "Probe %s was not assigned to %s then but to %s."
              .formatted(
                  probe.code(), said, assigned.map(Assignment::place).orElse("nothing at all")));
    }
  }

  private void fault(SentReading sent, String column, String detail) {
    if (faults.size() < FAULTS_MAX) {
      faults.add(new Invalid.Fault(format.pointer(sent.number(), column), detail));
    }
  }

  boolean isClean() {
    return faults.isEmpty();
  }

  /**
   * @throws Invalid if anything was wrong with any
   */
  void finish() {
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }
}
