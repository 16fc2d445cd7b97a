package org.biobank.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.biobank.history.HistoryLine.Kind;
import org.biobank.history.Temperature.Source;

/**
 * Makes the lines of a history: a stay where all is known, a gap where something is not. Pure; the
 * lines cover what the cuts cover, in the same order, without overlap.
 */
final class Timeline {
  private final Optional<ContainerPaths.Known> itself;
  private final Map<Instant, List<UUID>> eventsAt = new HashMap<>();
  private final List<HistoryLine> lines = new ArrayList<>();

  private Timeline(Optional<ContainerPaths.Known> itself, List<Held.Counted> events) {
    this.itself = itself;
    events.forEach(
        one -> eventsAt.computeIfAbsent(one.at(), at -> new ArrayList<>()).add(one.move().id()));
  }

  /**
   * @param measured of each cut, in their order
   * @param itself the container whose history it is; absent for a tube
   */
  static List<HistoryLine> of(
      List<Cut> cuts,
      List<Measured> measured,
      List<Held.Counted> events,
      Optional<ContainerPaths.Known> itself) {
    var timeline = new Timeline(itself, events);
    for (int i = 0; i < cuts.size(); i++) {
      timeline.add(cuts.get(i), measured.get(i));
    }
    return List.copyOf(timeline.lines);
  }

  private void add(Cut cut, Measured measured) {
    if (!cut.reasons().isEmpty()) {
      add(cut, cut.span(), Temperature.unmeasured(Source.UNKNOWN), cut.reasons());
      return;
    }
    var told = cut.span().from();
    for (var run : measured.runs()) {
      var part = run.span().within(cut.span());
      if (part.isPresent()) {
        Span.between(told, part.get().from()).ifPresent(dark -> addDark(cut, dark, measured));
        add(cut, part.get(), Temperature.measured(run, cut.setPoint(itself)), List.of());
        told = part.get().until();
      }
    }
    Span.between(told, cut.span().until()).ifPresent(dark -> addDark(cut, dark, measured));
  }

  /** Where nothing was measured: cut where a probe came or went. */
  private void addDark(Cut cut, Span dark, Measured measured) {
    var edges = new TreeSet<Instant>(List.of(dark.from(), dark.until()));
    for (var assigned : measured.assigned()) {
      assigned
          .within(dark)
          .ifPresent(
              part -> {
                edges.add(part.from());
                edges.add(part.until());
              });
    }
    var from = dark.from();
    for (var edge : edges.tailSet(from, false)) {
      var part = new Span(from, edge);
      addUnmeasured(cut, part, measured.assigned().stream().anyMatch(part::overlaps));
      from = edge;
    }
  }

  private void addUnmeasured(Cut cut, Span part, boolean hadProbe) {
    var setPoint = cut.setPoint(itself);
    if (hadProbe) {
      var temperature =
          setPoint.map(Temperature::set).orElseGet(() -> Temperature.unmeasured(Source.UNKNOWN));
      add(cut, part, temperature, List.of(GapReason.PROBE_SILENT));
    } else if (setPoint.isPresent()) {
      add(cut, part, Temperature.set(setPoint.get()), List.of());
    } else {
      addWithoutSetPoint(cut, part);
    }
  }

  private void addWithoutSetPoint(Cut cut, Span part) {
    var held = cut.held();
    if (held.isAt("bench:") || (itself.isPresent() && held.isAt("site:"))) {
      add(cut, part, Temperature.unmeasured(Source.AMBIENT), List.of());
    } else if (held.isAt("order:")) {
      add(cut, part, Temperature.unmeasured(Source.NOT_OURS), List.of());
    } else {
      var unknown = Temperature.unmeasured(Source.UNKNOWN);
      add(cut, part, unknown, List.of(GapReason.NO_TEMPERATURE));
    }
  }

  private void add(Cut cut, Span part, Temperature temperature, List<GapReason> reasons) {
    lines.add(
        new HistoryLine(
            reasons.isEmpty() ? Kind.STAY : Kind.GAP,
            part.from(),
            part.until(),
            part.seconds(),
            cut.held().custodian(),
            cut.held().place(),
            cut.path(),
            cut.isPathAssumed(),
            temperature,
            List.copyOf(reasons),
            eventsAt.getOrDefault(part.from(), List.of()),
            eventsAt.getOrDefault(part.until(), List.of())));
  }

  /** How many seconds of it are gaps. */
  static long gapSeconds(List<HistoryLine> lines) {
    return lines.stream()
        .filter(line -> line.kind() == Kind.GAP)
        .mapToLong(HistoryLine::seconds)
        .sum();
  }
}
