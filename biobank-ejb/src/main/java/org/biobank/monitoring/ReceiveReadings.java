package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;

/**
 * Takes readings of any age and in any order; a probe has one value at a time, the first that came.
 * All of a request or none.
 */
@Act
public class ReceiveReadings {
  private static final int PROBES_MAX = 1_000;
  private static final int AT_ONCE = 2_000;

  @Inject private Probes probes;
  @Inject private ProbeAssignments assignments;
  @Inject private Readings readings;
  @Inject private AlarmWatch watch;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param sent may be read from a file as it goes: it is gone through twice and never held whole
   * @throws Invalid with the first hundred faults, each by its place in the request
   */
  @Requires(Permission.READING_SEND)
  public ReceivedReadings receive(Iterable<SentReading> sent, ReadingFormat format) {
    var device = current.actor();
    var known = probes.lock(codes(sent));
    known
        .values()
        .forEach(probe -> device.requireAt(Permission.READING_SEND, probe.siteId(), probe.code()));
    var now = clock.instant();
    var ids = known.values().stream().map(Probe::id).toList();
    var check = new ReadingCheck(known, assignments.of(ids), format, now);
    var writer = new Writer();
    for (var reading : sent) {
      check.accepted(reading).filter(accepted -> check.isClean()).ifPresent(writer::take);
    }
    check.finish();
    var received = writer.finish();
    probes.advance(writer.newest);
    watch.judge(writer.newest.keySet(), now);
    return received;
  }

  private static Collection<Barcode> codes(Iterable<SentReading> sent) {
    Set<Barcode> codes = new LinkedHashSet<>();
    for (var reading : sent) {
      codes.add(reading.probe());
      if (codes.size() > PROBES_MAX) {
        throw new Invalid(
            "probe", "A request may speak of at most " + PROBES_MAX + " probes; send several.");
      }
    }
    return codes;
  }

  /** Writes a set whenever it is large enough. */
  private final class Writer {
    private final List<Reading> waiting = new ArrayList<>(AT_ONCE);
    private final Map<UUID, Instant> newest = new HashMap<>();
    private ReceivedReadings sum = ReceivedReadings.NONE;

    void take(Reading reading) {
      newest.merge(reading.probeId(), reading.at(), (one, two) -> one.isAfter(two) ? one : two);
      waiting.add(reading);
      if (waiting.size() == AT_ONCE) {
        write();
      }
    }

    private void write() {
      sum = sum.plus(readings.add(waiting));
      waiting.clear();
    }

    ReceivedReadings finish() {
      if (!waiting.isEmpty()) {
        write();
      }
      return sum;
    }
  }
}
