package org.biobank.processing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Ids;
import org.biobank.specimen.Lineage;

/** Tubes collected at 8:00, told in minutes since then. */
final class Samples {
  static final Instant COLLECTED = Instant.parse("2026-11-24T08:00:00Z");
  static final UUID ACTOR = UUID.fromString("018f0000-0000-7000-8000-000000000001");
  static final ProcessingDetails SPIN =
      new ProcessingDetails.Spun(2_000, 10, BigDecimal.valueOf(4), false, Optional.empty());
  static final ProcessingDetails FREEZE =
      new ProcessingDetails.Frozen(FreezingMethod.FREEZER, Optional.empty());
  static final ProcessingDetails THAW = new ProcessingDetails.Thawed(Optional.empty());

  private final List<Source> line = new ArrayList<>();
  private final List<Lived> lived = new ArrayList<>();

  private Samples() {}

  static Instant at(int minutes) {
    return COLLECTED.plusSeconds(60L * minutes);
  }

  /** A tube as it was taken from the donor. */
  static Samples primary(String barcode, String specimenClass) {
    return primary(barcode, Lineage.PRIMARY, specimenClass);
  }

  /** Or as it was pooled. */
  static Samples primary(String barcode, Lineage lineage, String specimenClass) {
    var tube = new Samples();
    tube.line.add(
        new Source(
            Ids.next(),
            barcode,
            specimenClass,
            lineage,
            COLLECTED,
            COLLECTED,
            Optional.empty(),
            true,
            0));
    return tube;
  }

  static Samples plasma(String barcode) {
    return primary(barcode, "FLUID");
  }

  static Samples tissue(String barcode) {
    return primary(barcode, Source.TISSUE);
  }

  /** The same again, as something made of it at that minute knows it. */
  Samples made(String barcode, Lineage lineage, String specimenClass, int minute) {
    var child = new Samples();
    boolean same =
        lineage != Lineage.DERIVATIVE || specimenClass.equals(line.get(0).specimenClass());
    child.line.add(
        new Source(
            Ids.next(),
            barcode,
            specimenClass,
            lineage,
            COLLECTED,
            at(minute),
            Optional.empty(),
            true,
            0));
    for (var source : line) {
      var until = source.until().filter(at(minute)::isAfter).orElse(at(minute));
      var older =
          new Source(
              source.id(),
              source.barcode(),
              source.specimenClass(),
              source.lineage(),
              source.collectedAt(),
              source.madeAt(),
              Optional.of(until),
              same && source.physical(),
              source.depth() + 1);
      child.line.add(older);
      lived.stream()
          .filter(one -> one.source().id().equals(source.id()))
          .forEach(one -> child.lived.add(new Lived(older, one.tube())));
    }
    return child;
  }

  Samples aliquot(String barcode, int minute) {
    return made(barcode, Lineage.ALIQUOT, line.get(0).specimenClass(), minute);
  }

  Samples done(int minute, ProcessingDetails details) {
    return add(event(minute, details, ProcessingSource.BENCH), Optional.empty());
  }

  Samples placed(int minute) {
    return add(event(minute, FREEZE, ProcessingSource.PLACEMENT), Optional.empty());
  }

  /** Declares its newest event wrong. */
  Samples wrong(int minute, ProcessingDetails instead) {
    var last = lived.get(lived.size() - 1).event().id();
    return add(event(minute, instead, ProcessingSource.BENCH), Optional.of(last));
  }

  private Samples add(ProcessingEvent event, Optional<UUID> corrects) {
    var self = line.get(0);
    lived.add(
        new Lived(self, new TubeEvent(self.id(), tube().lastSequence() + 1, corrects, event)));
    return this;
  }

  static ProcessingEvent event(int minute, ProcessingDetails details, ProcessingSource source) {
    return new ProcessingEvent(
        Ids.next(), at(minute), at(minute), ACTOR, source, Optional.empty(), details);
  }

  Material tube() {
    return new Material(line, lived);
  }

  DerivedTimes times() {
    return DerivedTimes.of(tube(), 0);
  }
}
