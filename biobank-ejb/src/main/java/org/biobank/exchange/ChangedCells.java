package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.row.CellChange;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.RowLabels;
import org.biobank.identity.Actor;
import org.biobank.quantity.QuantityLedger;
import org.biobank.specimen.DescribeSpecimens;
import org.biobank.specimen.DescribeSpecimens.Description;
import org.biobank.specimen.LabelSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.JudgePlaces.Judged.Granted;
import org.biobank.storage.StorePlaces;
import org.biobank.storage.StorePlaces.Stored;
import org.biobank.storage.TakeOut;

/** Writes new values into specimens that are there; an undo writes the old ones the same way. */
@ApplicationScoped
class ChangedCells {
  @Inject private DescribeSpecimens describe;
  @Inject private QuantityLedger quantities;
  @Inject private StorePlaces storePlaces;
  @Inject private TakeOut takeOut;
  @Inject private LabelSpecimens labels;
  @Inject private ImportedThaws thaws;
  @Inject private CustodyLedger ledger;
  @Inject private Clock clock;

  /**
   * A specimen as it is, and what is to be different.
   *
   * @param place where it is to stand; absent with a change of its box: at the bench
   */
  record Change(
      KnownSpecimen specimen, Map<TemplateColumn, CellChange> cells, Optional<Granted> place) {

    String after(TemplateColumn column) {
      return Optional.ofNullable(cells.get(column))
          .map(CellChange::to)
          .orElse(specimen.cell(column));
    }

    boolean isMove() {
      return cells.containsKey(TemplateColumn.BOX) || cells.containsKey(TemplateColumn.POSITION);
    }
  }

  void write(Actor actor, String note, String reference, List<Change> changes) {
    var now = clock.instant();
    describe.describe(changes.stream().map(ChangedCells::description).toList());
    var amounts = new HashMap<UUID, BigDecimal>();
    for (var change : changes) {
      Optional.ofNullable(change.cells().get(TemplateColumn.AVAILABLE_QUANTITY))
          .ifPresent(cell -> amounts.put(change.specimen().id(), new BigDecimal(cell.to())));
    }
    quantities.adjust(amounts, reference, "as imported", actor);
    relabel(actor, changes, now);
    thaws.tell(actor, cycles(changes), now, note);
    move(actor, note, changes, now);
  }

  private static Description description(Change change) {
    return new Description(
        change.specimen().id(),
        Instant.parse(change.after(TemplateColumn.COLLECTED_AT)),
        given(change, TemplateColumn.TUBE_FORMAT),
        given(change, TemplateColumn.RISK_GROUP).map(Integer::valueOf),
        given(change, TemplateColumn.NOTE));
  }

  private static Optional<String> given(Change change, TemplateColumn column) {
    return Optional.of(change.after(column)).filter(text -> !text.isEmpty());
  }

  private void relabel(Actor actor, List<Change> changes, Instant now) {
    labels.unlabel(
        changes.stream()
            .flatMap(one -> RowLabels.gone(one.specimen().id(), one.cells()).stream())
            .toList());
    labels.label(
        actor,
        changes.stream()
            .flatMap(one -> RowLabels.come(one.specimen().id(), one.cells()).stream())
            .toList(),
        now);
  }

  private static Map<UUID, Integer> cycles(List<Change> changes) {
    var cycles = new HashMap<UUID, Integer>();
    for (var change : changes) {
      Optional.ofNullable(change.cells().get(TemplateColumn.FREEZE_THAW_CYCLES))
          .ifPresent(cell -> cycles.put(change.specimen().id(), Integer.valueOf(cell.to())));
    }
    return cycles;
  }

  private void move(Actor actor, String note, List<Change> changes, Instant now) {
    var moved = changes.stream().filter(Change::isMove).toList();
    var stored =
        moved.stream()
            .flatMap(
                change ->
                    change.place().stream().map(place -> new Stored(change.specimen().id(), place)))
            .toList();
    storePlaces.store(actor, stored, now); // before others leave boxes, which were judged with them
    takeOut.take(
        moved.stream()
            .filter(change -> change.place().isEmpty())
            .map(change -> change.specimen().id())
            .toList());
    ledger.append(actor, moved.stream().map(change -> entry(change, note, now)).toList());
  }

  private static CustodyEntry entry(Change change, String note, Instant now) {
    var specimen = change.specimen();
    var subject = CustodySubject.specimen(specimen.id());
    var site = specimen.origin().siteCode();
    if (change.place().isEmpty()) {
      return CustodyEntry.of(
              subject,
              now,
              BusinessStep.PICKING,
              Disposition.IN_PROGRESS,
              Whereabouts.atBench(site))
          .noting(note);
    }
    var place = change.place().get();
    boolean held = specimen.status() == SpecimenStatus.ON_HOLD;
    return CustodyEntry.of(
            subject,
            now,
            BusinessStep.STORING,
            held ? Disposition.UNAVAILABLE : Disposition.AVAILABLE,
            Whereabouts.inBox(site, place.box(), place.label()))
        .with(CustodySubject.container(place.containerId()))
        .noting(note);
  }
}
