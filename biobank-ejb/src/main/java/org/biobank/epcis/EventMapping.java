package org.biobank.epcis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.SubjectKind;
import org.biobank.epcis.EpcisEvent.Declared;
import org.biobank.epcis.EpcisEvent.Logged;
import org.biobank.epcis.EpcisEvent.What;
import org.biobank.epcis.EpcisEvent.Where;
import org.biobank.epcis.EpcisEvent.Why;
import org.biobank.epcis.LoggedRow.Contained;

/**
 * What EPCIS says of custody events. Pure.
 *
 * <p>Most are one event. Where a tube leaves something, goes into something, or both, that is an
 * AggregationEvent each; what the step is about comes between them. A division is a
 * TransformationEvent. A correction is the wrong event once more, with its id and an error
 * declaration, and behind it what is right, if that was told.
 *
 * @param outputs barcodes of what was made in a division, by the id of its event
 * @param corrected the events that corrections of the page declare wrong, by their id
 */
record EventMapping(
    EpcisNames names, Map<UUID, List<String>> outputs, Map<UUID, LoggedRow> corrected) {

  private static final Set<BusinessStep> PUTTING =
      EnumSet.of(
          BusinessStep.STORING,
          BusinessStep.PACKING,
          BusinessStep.STOCKING,
          BusinessStep.LOADING,
          BusinessStep.STOCK_TAKING,
          BusinessStep.CYCLE_COUNTING);
  private static final Set<BusinessStep> TAKING =
      EnumSet.of(
          BusinessStep.PICKING,
          BusinessStep.UNPACKING,
          BusinessStep.REMOVING,
          BusinessStep.UNLOADING);
  private static final Set<BusinessStep> BEGINNING =
      EnumSet.of(
          BusinessStep.COMMISSIONING,
          BusinessStep.COLLECTING,
          BusinessStep.CREATING_CLASS_INSTANCE);
  private static final Set<BusinessStep> ENDING =
      EnumSet.of(BusinessStep.DESTROYING, BusinessStep.DECOMMISSIONING);
  private static final Set<BusinessStep> HANDING_OVER =
      EnumSet.of(
          BusinessStep.SHIPPING,
          BusinessStep.TRANSPORTING,
          BusinessStep.ARRIVING,
          BusinessStep.RECEIVING,
          BusinessStep.DISPENSING,
          BusinessStep.DEPARTING);

  /** In the order in which they happened. */
  List<EpcisEvent> of(LoggedRow row) {
    if (row.correctsId().isPresent()) {
      return Optional.ofNullable(corrected.get(row.correctsId().get()))
          .map(wrong -> correction(row, wrong))
          .orElse(List.of());
    }
    var moves =
        row.before().isPresent() != row.after().isPresent()
            || row.before()
                .flatMap(old -> row.after().map(now -> !old.isSameAs(now)))
                .orElse(false);
    return moves ? moved(row) : List.of(main(row));
  }

  private List<EpcisEvent> moved(LoggedRow row) {
    var events = new ArrayList<EpcisEvent>();
    var puts = row.after().isPresent() && PUTTING.contains(row.businessStep());
    var takes = row.after().isEmpty() && TAKING.contains(row.businessStep());
    if (row.before().isPresent() && !takes) {
      events.add(aggregation(row, row.before().get(), Half.LEAVING));
    }
    if (takes) {
      events.add(aggregation(row, row.before().orElseThrow(), Half.TAKING));
    } else if (puts) {
      events.add(aggregation(row, row.after().orElseThrow(), Half.PUTTING));
    } else {
      events.add(main(row));
    }
    if (row.after().isPresent() && !puts) {
      events.add(aggregation(row, row.after().get(), Half.JOINING));
    }
    return events;
  }

  /** Which part of a move an aggregation tells. */
  private enum Half {
    LEAVING,
    TAKING,
    PUTTING,
    JOINING;

    boolean isMain() {
      return this == TAKING || this == PUTTING;
    }

    boolean isAdded() {
      return this == PUTTING || this == JOINING;
    }
  }

  private EpcisEvent aggregation(LoggedRow row, Contained container, Half half) {
    var what = What.objects(epc(row)).in(names.of(container.kind(), container.code()));
    var here = half.isAdded() ? where(row) : new Where(readPoint(row), Optional.empty(), NO_TEXT);
    return new EpcisEvent(
        EventType.AGGREGATION,
        id(row, half),
        row.eventTime(),
        Optional.of(row.recordedAt()),
        Optional.of(half.isAdded() ? Action.ADD : Action.DELETE),
        step(row, half, container),
        half.isMain() ? Optional.of(row.disposition()) : Optional.empty(),
        what,
        half.isMain() ? where(row) : here,
        half.isMain() ? why(row) : Why.NOTHING,
        Optional.empty(),
        List.of(),
        logged(row));
  }

  private static final Optional<String> NO_TEXT = Optional.empty();

  private static UUID id(LoggedRow row, Half half) {
    return switch (half) {
      case LEAVING -> EventIds.leaving(row.id());
      case JOINING -> EventIds.joining(row.id());
      case TAKING, PUTTING -> row.id();
    };
  }

  private static BusinessStep step(LoggedRow row, Half half, Contained container) {
    return switch (half) {
      case LEAVING -> BusinessStep.UNPACKING;
      case JOINING ->
          container.kind() == SubjectKind.SHIPMENT ? BusinessStep.PACKING : BusinessStep.STORING;
      case TAKING, PUTTING -> row.businessStep();
    };
  }

  /** What the step itself is about. */
  private EpcisEvent main(LoggedRow row) {
    var made = outputs.getOrDefault(row.id(), List.of());
    var transforms = !made.isEmpty();
    var what =
        transforms
            ? new What(
                List.of(),
                Optional.empty(),
                List.of(epc(row)),
                made.stream().map(code -> names.of(SubjectKind.SPECIMEN, code)).toList())
            : What.objects(epc(row));
    return new EpcisEvent(
        transforms ? EventType.TRANSFORMATION : EventType.OBJECT,
        row.id(),
        row.eventTime(),
        Optional.of(row.recordedAt()),
        transforms ? Optional.empty() : Optional.of(action(row)),
        row.businessStep(),
        Optional.of(row.disposition()),
        what,
        where(row),
        why(row),
        Optional.empty(),
        List.of(),
        logged(row));
  }

  private static Action action(LoggedRow row) {
    if (BEGINNING.contains(row.businessStep())) {
      return Action.ADD;
    }
    return ENDING.contains(row.businessStep()) ? Action.DELETE : Action.OBSERVE;
  }

  private List<EpcisEvent> correction(LoggedRow row, LoggedRow wrong) {
    var putRight =
        !row.saysThatItDidNotOccur() && !row.eventTime().equals(wrong.eventTime())
            ? List.of(row.id())
            : List.<UUID>of();
    var declared =
        new Declared(
            row.recordedAt(),
            row.saysThatItDidNotOccur() ? "did_not_occur" : "incorrect_data",
            putRight);
    var told = wrong.correctsId().isPresent() ? main(wrong) : mainOf(of(wrong), wrong.id());
    var events = new ArrayList<EpcisEvent>();
    events.add(again(told, wrong.id(), wrong.eventTime(), row, Optional.of(declared)));
    putRight.forEach(id -> events.add(again(told, id, row.eventTime(), row, Optional.empty())));
    return events;
  }

  private static EpcisEvent mainOf(List<EpcisEvent> events, UUID id) {
    return events.stream().filter(event -> event.id().equals(id)).findFirst().orElseThrow();
  }

  private static EpcisEvent again(
      EpcisEvent told, UUID id, Instant at, LoggedRow by, Optional<Declared> error) {
    return new EpcisEvent(
        told.type(),
        id,
        at,
        Optional.of(by.recordedAt()),
        told.action(),
        told.step(),
        told.disposition(),
        told.what(),
        told.where(),
        told.why(),
        error,
        List.of(),
        logged(by));
  }

  private String epc(LoggedRow row) {
    return names.of(row.subjectKind(), row.code());
  }

  /** The site at which it happened: that of whoever had it last, or has it now. */
  private Optional<String> readPoint(LoggedRow row) {
    return row.fromCustodian().flatMap(names::site).or(() -> names.site(row.toCustodian()));
  }

  private Where where(LoggedRow row) {
    return new Where(
        row.businessStep() == BusinessStep.RECEIVING
            ? names.site(row.toCustodian())
            : readPoint(row),
        names.place(row.toPlace()),
        row.after().flatMap(Contained::position));
  }

  private Why why(LoggedRow row) {
    var despatch = row.shipment().map(code -> names.of(SubjectKind.SHIPMENT, code));
    var from = row.fromCustodian();
    if (!HANDING_OVER.contains(row.businessStep()) || from.isEmpty()) {
      return new Why(despatch, Optional.empty(), Optional.empty());
    }
    return from.get().equals(row.toCustodian())
        ? new Why(despatch, Optional.empty(), Optional.empty())
        : new Why(
            despatch,
            Optional.of(names.party(from.get(), row.carrier())),
            Optional.of(names.party(row.toCustodian(), row.carrier())));
  }

  private static Optional<Logged> logged(LoggedRow row) {
    return Optional.of(new Logged(row.leaf(), row.hash(), row.id()));
  }
}
