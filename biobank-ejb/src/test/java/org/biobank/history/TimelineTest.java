package org.biobank.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biobank.history.Chains.hour;
import static org.biobank.history.Chains.hours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.biobank.custody.Disposition;
import org.biobank.history.HistoryLine.Kind;
import org.biobank.history.Temperature.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final BigDecimal COLD = new BigDecimal("-80.0");

  @Test
  void whereTheBoxStoodIsWhereTheTubeWas() {
    var box =
        new Chains().at(-9, "site:HDB", "container:FRZ-1/3").at(4, "site:HDB", "container:FRZ-2/7");
    var lines = lines(tube().at(1, "site:HDB", "box:BX-1/A1"), store(box), List.of(), 10);
    assertThat(lines).extracting(HistoryLine::kind).containsOnly(Kind.STAY);
    assertThat(lines)
        .extracting(line -> String.join(" > ", line.path().stream().map(Around::code).toList()))
        .containsExactly("HDB", "HDB > FRZ-1 > BX-1 > A1", "HDB > FRZ-2 > BX-1 > A1");
    assertThat(lines.get(2).path().get(2).position()).contains("7");
    assertThat(lines.get(2).temperature()).isEqualTo(Temperature.set(COLD));
    assertThat(lines.get(2).begunBy()).isEmpty();
  }

  @Test
  void aBoxIsAstrayBeforeItsChainBegins() {
    var box = new Chains().at(4, "site:HDB", "container:FRZ-1/3");
    var lines = lines(tube().at(1, "site:HDB", "box:BX-1/A1"), store(box), List.of(), 10);
    assertThat(reasons(lines))
        .containsExactly(List.of(), List.of(GapReason.CONTAINER_ASTRAY), List.of());
  }

  @Test
  void aBoxWithoutAChainIsTakenToStandWhereItStandsNow() {
    var lines = lines(tube().at(1, "site:HDB", "box:BX-1/A1"), store(new Chains()), List.of(), 10);
    assertThat(lines.get(1).pathAssumed()).isTrue();
    assertThat(lines.get(1).kind()).isEqualTo(Kind.STAY);
  }

  @Test
  void aTubeThatWasNotFoundIsAGapUntilItIs() {
    var chain =
        tube()
            .told(2, 2, Disposition.UNKNOWN, "site:HDB", "unknown")
            .at(5, "site:HDB", "bench:HDB");
    var lines = lines(chain, ContainerPaths.none(), List.of(), 6);
    assertThat(reasons(lines)).containsExactly(List.of(), List.of(GapReason.MISSING), List.of());
    assertThat(lines.get(1).begunBy()).containsExactly(chain.moves().get(1).id());
    assertThat(lines.get(1).endedBy()).containsExactly(chain.moves().get(2).id());
  }

  @Test
  void onItsWayItIsInACouriersHandsOrInNobodys() {
    var chain =
        tube()
            .told(1, 1, Disposition.IN_PROGRESS, "site:HDB", "shipment:SH-1")
            .told(2, 2, Disposition.IN_TRANSIT, "courier:tom", "shipment:SH-1")
            .told(3, 3, Disposition.IN_TRANSIT, "site:HDB", "shipment:SH-1");
    var measured = List.of(run(0, 9));
    var lines = lines(chain, ContainerPaths.none(), measured, 4);
    assertThat(reasons(lines))
        .containsExactly(List.of(), List.of(), List.of(), List.of(GapReason.NO_CARRIER));
  }

  @Test
  void untilItWasToldNobodyCouldAccountForIt() {
    var chain = new Chains().told(0, 5, Disposition.ACTIVE, "site:HDB", "bench:HDB");
    var lines = lines(chain, ContainerPaths.none(), List.of(), 8);
    assertThat(reasons(lines)).containsExactly(List.of(GapReason.TOLD_LATE), List.of());
    assertThat(lines.get(1).from()).isEqualTo(hour(5));
  }

  @Test
  void aProbeThatFallsSilentLeavesAGap() {
    var box = new Chains().at(-9, "site:HDB", "container:FRZ-1/3");
    var runs = List.of(run(-9, 3), run(4, 5));
    var lines = lines(tube().at(1, "site:HDB", "box:BX-1/A1"), store(box), runs, 6);
    assertThat(lines.subList(1, 5))
        .extracting(line -> line.temperature().source())
        .containsExactly(Source.MEASURED, Source.SET_POINT, Source.MEASURED, Source.SET_POINT);
    assertThat(reasons(lines.subList(1, 5)))
        .containsExactly(
            List.of(), List.of(GapReason.PROBE_SILENT), List.of(), List.of(GapReason.PROBE_SILENT));
  }

  @Test
  void aShipmentWithoutAProbeHasNoTemperature() {
    var chain = tube().told(1, 1, Disposition.IN_TRANSIT, "courier:tom", "shipment:SH-1");
    assertThat(reasons(lines(chain, ContainerPaths.none(), List.of(), 2)))
        .containsExactly(List.of(), List.of(GapReason.NO_TEMPERATURE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void staysAndGapsCoverTheTimeWithoutOverlap(int seed) {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var chain = someChain(random);
      var box = random.nextBoolean() ? new Chains() : someBox(random);
      double now = 60 + random.nextInt(10);
      var held = chain.held();
      var lines = lines(chain, store(box), someRuns(random), now);
      assertThat(lines.get(0).from()).isEqualTo(held.get(0).from());
      assertThat(lines.get(lines.size() - 1).until()).isEqualTo(hour(now));
      for (int i = 0; i < lines.size(); i++) {
        assertThat(lines.get(i).from()).isBefore(lines.get(i).until());
        if (i > 0) {
          assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).until());
        }
        assertThat(lines.get(i).kind() == Kind.GAP).isEqualTo(!lines.get(i).reasons().isEmpty());
      }
    }
  }

  private static Chains tube() {
    return new Chains().at(0, "site:HDB", "bench:HDB");
  }

  private static Chains someChain(Random random) {
    var places =
        List.of("bench:HDB", "box:BX-1/A1", "box:BX-9/A1", "unknown", "shipment:SH-1", "site:HDB");
    var chain = new Chains();
    double hour = 0;
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      hour += random.nextInt(4);
      var told = hour + (random.nextInt(3) == 0 ? random.nextInt(9) : 0);
      var disposition = random.nextBoolean() ? Disposition.IN_TRANSIT : Disposition.ACTIVE;
      chain.told(hour, told, disposition, "site:HDB", places.get(random.nextInt(places.size())));
      if (i > 0 && random.nextInt(4) == 0) {
        var words = random.nextBoolean() ? "DID_NOT_OCCUR: x" : "INCORRECT_DATA: x";
        chain.correct(i + 1, told + 1, words, hour + random.nextInt(2));
        return chain;
      }
    }
    return chain;
  }

  private static Chains someBox(Random random) {
    var box = new Chains();
    double hour = random.nextInt(20) - 10;
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      box.at(hour, "site:HDB", random.nextBoolean() ? "container:FRZ-1/3" : "container:FRZ-2/7");
      hour += random.nextInt(9);
    }
    return box;
  }

  private static List<Run> someRuns(Random random) {
    var runs = new ArrayList<Run>();
    double hour = random.nextInt(10);
    for (int i = 0; i < random.nextInt(5); i++) {
      double until = hour + 0.5 + random.nextInt(9);
      runs.add(run(hour, until));
      hour = until + random.nextInt(5);
    }
    return Run.joined(runs);
  }

  private static Run run(double from, double until) {
    return new Run(hours(from, until), COLD, COLD, COLD, 9);
  }

  private static ContainerPaths store(Chains box) {
    var one = freezer("FRZ-1", 1);
    var two = freezer("FRZ-2", 2);
    var tubes =
        new ContainerPaths.Known(
            new UUID(1, 3), "BX-1", "Box 1", Optional.empty(), Optional.of("FRZ-1"), box.held());
    return new ContainerPaths(Map.of("FRZ-1", one, "FRZ-2", two, "BX-1", tubes));
  }

  private static ContainerPaths.Known freezer(String code, int number) {
    var chain = new Chains().at(-99, "site:HDB", "site:HDB");
    return new ContainerPaths.Known(
        new UUID(1, number), code, code, Optional.of(COLD), Optional.empty(), chain.held());
  }

  /** Where anything was measured, a probe was there from the first hour on. */
  private static List<HistoryLine> lines(
      Chains chain, ContainerPaths paths, List<Run> runs, double now) {
    var counted = Held.counted(chain.moves());
    var cuts = Cut.of(Held.of(counted), paths, hour(now), true);
    var measured =
        cuts.stream()
            .map(
                cut ->
                    cut.held().isAt("bench:") || runs.isEmpty()
                        ? Measured.NOTHING
                        : new Measured(runs, List.of(hours(-99, 999))))
            .toList();
    return Timeline.of(cuts, measured, counted, Optional.empty());
  }

  private static List<List<GapReason>> reasons(List<HistoryLine> lines) {
    return lines.stream().map(HistoryLine::reasons).toList();
  }
}
