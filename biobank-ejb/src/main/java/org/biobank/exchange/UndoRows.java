package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.custody.Whereabouts;
import org.biobank.exchange.ImportRows.WrittenRow;
import org.biobank.exchange.dialect.TemplateColumn;
import org.biobank.exchange.export.KnownSpecimens;
import org.biobank.exchange.row.CellChange;
import org.biobank.exchange.row.KnownSpecimen;
import org.biobank.exchange.row.Places;
import org.biobank.exchange.row.ReferenceCodes;
import org.biobank.exchange.row.RowOutcome;
import org.biobank.identity.Actor;
import org.biobank.identity.FindActors;
import org.biobank.quantity.QuantityChange;
import org.biobank.quantity.QuantityKind;
import org.biobank.quantity.QuantityLedger;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.shared.Retried;
import org.biobank.specimen.DescribeSpecimens;
import org.biobank.storage.JudgePlaces;
import org.biobank.storage.JudgePlaces.Judged;
import org.biobank.storage.JudgePlaces.Wanted;
import org.biobank.storage.TakeOut;

/** Undoes an import, all of it or nothing, in one transaction; the ledgers only grow. */
@Retried
@ApplicationScoped
class UndoRows {
  @Inject private StepTransaction transaction;
  @Inject private ImportBatches batches;
  @Inject private ImportRows rows;
  @Inject private ImportUses uses;
  @Inject private ImportProgress progress;
  @Inject private KnownSpecimens known;
  @Inject private ChangedCells changed;
  @Inject private UndonePlaces undonePlaces;
  @Inject private DescribeSpecimens describe;
  @Inject private QuantityLedger quantities;
  @Inject private TakeOut takeOut;
  @Inject private ImportedThaws thaws;
  @Inject private CustodyLedger ledger;
  @Inject private FindActors actors;
  @Inject private Clock clock;

  public void undo(UUID importId, UUID actorId) {
    transaction.run(() -> undoAll(importId, actorId));
  }

  private void undoAll(UUID importId, UUID actorId) {
    var batch = batches.locked(importId);
    if (batch.state() != ImportState.UNDOING) {
      return; // undone before the server was killed
    }
    uses.lock(importId); // before anything is read that locks nothing: it would be of then
    var actor = actors.byId(actorId).orElseThrow(() -> new NotFound("user", actorId.toString()));
    uses.refuseIfUsed(importId);
    var note = "import " + batch.code() + " undone";
    for (int generation = rows.generations(importId) - 1; generation >= 0; generation--) {
      each(importId, RowOutcome.CREATE, generation, chunk -> unmake(chunk, actor, batch, note));
    }
    each(importId, RowOutcome.UPDATE, 0, chunk -> putBack(chunk, actor, batch, note));
    batches.move(importId, ImportState.UNDONE);
  }

  private void each(
      UUID importId,
      RowOutcome outcome,
      int generation,
      java.util.function.Consumer<List<WrittenRow>> step) {
    var chunk = rows.toWrite(importId, outcome, generation, -1);
    while (!chunk.isEmpty()) {
      step.accept(chunk);
      progress.beat(importId);
      chunk = rows.toWrite(importId, outcome, generation, chunk.get(chunk.size() - 1).line());
    }
  }

  private void unmake(List<WrittenRow> chunk, Actor actor, ImportBatch batch, String note) {
    var now = clock.instant();
    var ids = chunk.stream().map(WrittenRow::specimenId).toList();
    takeOut.take(ids);
    thaws.takeBack(actor, chunk, note);
    var emptied = new ArrayList<QuantityChange>();
    for (var row : chunk) {
      var left = Objects.requireNonNull(row.plan()).available();
      if (left.signum() > 0) {
        emptied.add(
            QuantityChange.of(row.specimenId(), QuantityKind.DISPOSED, left.negate())
                .reference(batch.code())
                .because(Optional.of("import undone")));
      }
    }
    quantities.record(emptied, actor, now);
    describe.decommission(ids);
    ledger.append(actor, chunk.stream().map(row -> decommissioned(row, note, now)).toList());
  }

  /** CBV 2.0, 7.1.2: the identifier is taken off, and may be given again. */
  private static CustodyEntry decommissioned(WrittenRow row, String note, Instant now) {
    var plan = Objects.requireNonNull(row.plan());
    return CustodyEntry.of(
            CustodySubject.specimen(row.specimenId()),
            now,
            BusinessStep.DECOMMISSIONING,
            Disposition.INACTIVE,
            Whereabouts.gone(plan.origin().siteCode()))
        .noting(note + "; its barcode was " + plan.barcode());
  }

  private void putBack(List<WrittenRow> chunk, Actor actor, ImportBatch batch, String note) {
    var codes =
        chunk.stream().map(row -> new Barcode(Objects.requireNonNull(row.barcode()))).toList();
    Map<UUID, KnownSpecimen> standing =
        known.byBarcodes(codes).values().stream()
            .collect(Collectors.toMap(KnownSpecimen::id, it -> it));
    var changes = new ArrayList<ChangedCells.Change>();
    for (var row : chunk) {
      var specimen = Objects.requireNonNull(standing.get(row.specimenId()));
      changes.add(new ChangedCells.Change(specimen, reversed(row.changes()), Optional.empty()));
    }
    thaws.takeBack(actor, chunk, note);
    changed.write(actor, note, batch.code(), undonePlaces.found(changes, actor));
  }

  /** What was told of thawing is taken back, and not told anew. */
  private static Map<TemplateColumn, CellChange> reversed(Map<TemplateColumn, CellChange> cells) {
    var reversed = new EnumMap<TemplateColumn, CellChange>(TemplateColumn.class);
    cells.forEach((column, cell) -> reversed.put(column, new CellChange(cell.to(), cell.from())));
    reversed.remove(TemplateColumn.FREEZE_THAW_CYCLES);
    return reversed;
  }

  /** Where tubes stood before; a place that was taken meanwhile refuses the undo. */
  @ApplicationScoped
  static class UndonePlaces {
    @Inject private JudgePlaces judgePlaces;
    @Inject private References references;

    /** All are judged at once, and answered in their order. */
    List<ChangedCells.Change> found(List<ChangedCells.Change> changes, Actor actor) {
      var reference = references.load();
      var back = changes.stream().map(change -> back(change, reference)).toList();
      var judged =
          judgePlaces.judge(back.stream().flatMap(Optional::stream).toList(), actor).iterator();
      var found = new ArrayList<ChangedCells.Change>(changes.size());
      for (int i = 0; i < changes.size(); i++) {
        var change = changes.get(i);
        found.add(back.get(i).isPresent() ? at(change, judged.next()) : change);
      }
      return found;
    }

    /** Absent where the tube stood nowhere. */
    private static Optional<Wanted> back(ChangedCells.Change change, ReferenceCodes reference) {
      return change.after(TemplateColumn.BOX).isEmpty()
          ? Optional.empty()
          : Places.wanted(change.specimen(), change.cells(), reference);
    }

    private static ChangedCells.Change at(ChangedCells.Change change, Judged judged) {
      if (judged instanceof Judged.Granted granted) {
        return new ChangedCells.Change(change.specimen(), change.cells(), Optional.of(granted));
      }
      throw new ImportUsedSince(
          List.of(
              new ImportUsedSince.Used(
                  0, change.specimen().barcode().text(), "its-old-place-is-not-free")));
    }
  }
}
