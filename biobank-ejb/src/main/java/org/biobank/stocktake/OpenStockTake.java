package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Sites;
import org.biobank.shared.Act;
import org.biobank.shared.Ids;
import org.biobank.shared.Invalid;
import org.biobank.storage.container.FindBoxes;

/** Begins a stock-take of all boxes in a part of the store. Work in the store goes on meanwhile. */
@Act
public class OpenStockTake {
  @Inject private FindBoxes findBoxes;
  @Inject private Sites sites;
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @throws org.biobank.shared.NotFound if no container has the code
   * @throws Invalid if it holds no box
   */
  @Requires(Permission.STOCK_TAKE)
  public StockTakeDetails open(NewStockTake asked) {
    var actor = current.actor();
    var section = findBoxes.in(asked.container());
    actor.requireAt(Permission.STOCK_TAKE, section.siteId(), section.code());
    if (section.boxes().isEmpty()) {
      throw new Invalid("/container", "There is no box in use in " + section.code() + ".");
    }
    var opened = opened(asked, section, actor);
    takes.add(opened, section.id(), actor.id());
    boxes.add(opened.id(), section.boxes().stream().map(FindBoxes.BoxLine::id).toList());
    return StockTakeDetails.of(opened, boxes.of(opened.id()));
  }

  private StockTake opened(NewStockTake asked, FindBoxes.Section section, Actor actor) {
    var now = clock.instant();
    return new StockTake(
        Ids.next(),
        takes.nextCode(now.atOffset(ZoneOffset.UTC).getYear()),
        section.siteId(),
        sites.code(section.siteId()),
        section.code(),
        StockTakeStatus.COUNTING,
        asked.note(),
        actor.username(),
        now,
        Optional.empty());
  }
}
