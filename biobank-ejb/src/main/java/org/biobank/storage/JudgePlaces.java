package org.biobank.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.Actor;
import org.biobank.identity.Permission;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.shared.Refusal;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.storage.container.Box;
import org.biobank.storage.container.Containers;
import org.biobank.storage.grid.Position;

/**
 * For other subjects' use cases: whether tubes, which need not be there yet, may stand at the
 * places that are named for them, by the same rules as a scanned box. Three queries a box, however
 * many tubes.
 */
@ApplicationScoped
public class JudgePlaces {
  @Inject private Containers containers;
  @Inject private Placements placements;
  @Inject private Clock clock;

  /**
   * A tube and the place that is named for it.
   *
   * @param tube as it is, or will be
   * @param position name of a place, in whatever case
   */
  public record Wanted(SpecimenSummary tube, Barcode box, String position) {}

  /** What the rules say. */
  public sealed interface Judged {
    /**
     * It may stand there.
     *
     * @param in the container as it was judged; what stores there holds it against what it is then
     * @param here it stands there already
     */
    record Granted(Box in, Position position, boolean here) implements Judged {
      public UUID containerId() {
        return in.id();
      }

      public String box() {
        return in.code();
      }

      public int row() {
        return position.rowIndex();
      }

      public int column() {
        return position.columnIndex();
      }

      /** Of the place, as the container calls it. */
      public String label() {
        return in.grid().label(position);
      }
    }

    /**
     * It may not.
     *
     * @param ofBox about the box and not about the place
     */
    record Denied(Refusal refusal, boolean ofBox) implements Judged {}
  }

  /** One answer for each, in the same order. */
  @Transactional
  public List<Judged> judge(Collection<Wanted> wanted, Actor actor) {
    var boxes = new HashMap<Barcode, Optional<Standing>>();
    var judged = new ArrayList<Judged>(wanted.size());
    for (var one : wanted) {
      var box = boxes.computeIfAbsent(one.box(), this::load);
      judged.add(box.map(found -> found.judge(one, actor)).orElseGet(() -> unknown(one)));
    }
    return judged;
  }

  private Optional<Standing> load(Barcode code) {
    try {
      var box = containers.box(code);
      return Optional.of(new Standing(box, placements.in(box.id(), clock.instant())));
    } catch (NotFound unknown) {
      return Optional.empty();
    }
  }

  private static Judged unknown(Wanted one) {
    return new Judged.Denied(
        new Refusal("container-not-found", "No container has the code " + one.box() + "."), true);
  }

  /** A box and what stands in it. */
  private record Standing(Box box, BoxPlaces places) {
    Judged judge(Wanted wanted, Actor actor) {
      if (!actor.mayAt(Permission.STORAGE_PLACE, box.siteId())) {
        return denied("outside-your-scope", "This container is at a site that is not yours.", true);
      }
      if (!box.inUse() || !box.holdsSpecimens()) {
        return denied("container-not-in-use", "This container takes no tubes.", true);
      }
      var position = box.grid().parse(wanted.position());
      if (position.isEmpty()) {
        return denied(
            "position-outside-grid",
            box.code() + " has no place " + wanted.position() + ".",
            false);
      }
      return new PlacementRules(box, actor)
          .refusal(wanted.tube())
          .<Judged>map(refusal -> new Judged.Denied(refusal, true))
          .orElseGet(() -> free(wanted.tube(), position.get(), actor));
    }

    private Judged free(SpecimenSummary tube, Position position, Actor actor) {
      var there = Optional.ofNullable(places.tubes().get(position));
      if (there.isPresent() && !there.get().equals(tube.id())) {
        return denied("position-occupied", "Another tube stands there.", false);
      }
      return Optional.ofNullable(places.reserved().get(position))
          .flatMap(kept -> kept.refusal(tube, actor))
          .<Judged>map(refusal -> new Judged.Denied(refusal, false))
          .orElseGet(() -> new Judged.Granted(box, position, there.isPresent()));
    }

    private static Judged denied(String slug, String detail, boolean ofBox) {
      return new Judged.Denied(new Refusal(slug, detail), ofBox);
    }
  }
}
