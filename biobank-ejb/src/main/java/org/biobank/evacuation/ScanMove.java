package org.biobank.evacuation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.NotFound;
import org.biobank.shared.Refusal;
import org.biobank.storage.arrangement.RelocateContainer;
import org.biobank.storage.container.FindContainers;
import org.biobank.storage.grid.Position;

/**
 * Scans off a box or rack at the place where it was put, and moves it there. The rules are looked
 * at as they are now, not as they were when the plan was made.
 */
@Act
public class ScanMove {
  @Inject private FindContainers containers;
  @Inject private Evacuations evacuations;
  @Inject private Moves moves;
  @Inject private Situations situations;
  @Inject private RelocateContainer relocate;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws MoveRefused if it may not stand there
   * @throws EvacuationEnded if it is over
   */
  @Requires(Permission.STORAGE_PLACE)
  public ScanAnswer scan(@Subject UUID id, MoveScan scanned) {
    relocate.hold(scanned.container()); // before anything is read: nobody stores into it meanwhile
    var scan = scanned.meaning(containers::meant);
    var evacuation = evacuations.lock(id);
    current
        .actor()
        .requireAt(Permission.STORAGE_PLACE, evacuation.siteId(), evacuation.container());
    evacuation.requireOpen();
    var rows = moves.of(id);
    var row =
        rows.stream()
            .filter(move -> move.container().equalsIgnoreCase(scan.container().text()))
            .findFirst();
    var settled = row.map(ScanMove::done).orElseGet(() -> Optional.of(notOnList(scan)));
    if (settled.isPresent()) {
      return settled.get().answer(rows);
    }
    var loaded = situations.load(evacuation.failing());
    return objection(loaded, row.orElseThrow(), scan)
        .map(objection -> objection.answer(rows))
        .orElseGet(() -> move(evacuation, loaded, row.orElseThrow(), scan));
  }

  private record Objection(ScanAnswer.Outcome outcome, String words) {
    ScanAnswer answer(List<MoveRow> rows) {
      return new ScanAnswer(outcome, words, Sheets.progress(rows));
    }
  }

  private static Optional<Objection> done(MoveRow move) {
    return move.state() == MoveState.DONE
        ? Optional.of(
            new Objection(
                ScanAnswer.Outcome.ALREADY_MOVED,
                "%s stands at %s already.".formatted(move.container(), move.words())))
        : Optional.empty();
  }

  /** Why nothing is changed by this scan, though it may be by the next. */
  private static Optional<Objection> objection(Loaded loaded, MoveRow move, MoveScan scan) {
    if (scan.accept() || isAsPlanned(loaded, move, scan)) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            ScanAnswer.Outcome.OTHER_PLACE,
            "%s was planned for %s, not for %s/%s. Put it there, or accept this place."
                .formatted(move.container(), move.words(), scan.destination(), scan.place())));
  }

  /** Whether a container that is no store any more takes it is for the rules to say. */
  private static boolean isAsPlanned(Loaded loaded, MoveRow move, MoveScan scan) {
    var destination = scan.destination().text();
    return loaded
        .shelfOf(destination)
        .map(shelf -> move.isTo(shelf, scan.place()))
        .orElseGet(() -> move.isInto(destination));
  }

  private static Objection notOnList(MoveScan scan) {
    return new Objection(
        ScanAnswer.Outcome.NOT_ON_LIST,
        "%s is not on the list: it was not in this freezer, or is empty, or goes with its rack. Plan anew to take it up."
            .formatted(scan.container()));
  }

  private ScanAnswer move(Evacuation evacuation, Loaded loaded, MoveRow row, MoveScan scan) {
    var shelf =
        loaded
            .shelfOf(scan.destination().text())
            .orElseThrow(() -> new MoveRefused(notAStore(scan)));
    var position =
        shelf
            .grid()
            .parse(scan.place())
            .orElseThrow(() -> new NotFound("place", scan.destination() + "/" + scan.place()));
    requireAllowed(loaded, row, shelf, position);
    var now = clock.instant();
    var actor = current.actor();
    relocate.relocate(
        actor, new RelocateContainer.Target(row.containerId(), shelf.id(), position), now);
    var asPlanned = row.isTo(shelf, scan.place());
    moves.done(
        evacuation.id(), new Moves.Done(row.containerId(), shelf, position, asPlanned), actor, now);
    var after = Sheets.progress(moves.of(evacuation.id()));
    return new ScanAnswer(ScanAnswer.Outcome.MOVED, words(row, after), after);
  }

  private static void requireAllowed(
      Loaded loaded, MoveRow row, ShelfRow shelfRow, Position position) {
    var situation = loaded.situation(List.of());
    var unit =
        situation.units().stream()
            .filter(one -> one.id().equals(row.containerId()))
            .findFirst()
            .orElseThrow(() -> new MoveRefused(gone(row)));
    var shelf =
        situation.shelves().stream()
            .filter(one -> one.id().equals(shelfRow.id()))
            .findFirst()
            .orElseThrow();
    PlaceRules.refusal(unit, shelf, position)
        .ifPresent(
            refusal -> {
              throw new MoveRefused(refusal);
            });
  }

  private static Refusal notAStore(MoveScan scan) {
    return new Refusal(
        "not-a-store",
        "%s is no container of this site that takes boxes or racks now; take another."
            .formatted(scan.destination()));
  }

  private static Refusal gone(MoveRow row) {
    return new Refusal(
        "not-in-freezer",
        "%s is not in the freezer any more; plan anew.".formatted(row.container()));
  }

  private static String words(MoveRow row, EvacuationSheet.Progress after) {
    return "%s is moved; %d to go.".formatted(row.container(), after.planned());
  }
}
