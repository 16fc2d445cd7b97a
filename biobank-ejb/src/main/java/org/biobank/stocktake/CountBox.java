package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.Actor;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.storage.CountedBox;
import org.biobank.storage.CountedBoxes;
import org.biobank.storage.scan.RackContents;

/**
 * Takes down what stands in a box of a stock-take. Blind: the answer says what was seen, and never
 * what is expected. Beside it is kept what the store had at that moment; nothing is moved yet.
 */
@Act
public class CountBox {
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private BoxCounts counts;
  @Inject private CountedBoxes countedBoxes;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param contents all tubes of the box
   * @throws org.biobank.shared.NotFound if the box is none of this stock-take
   * @throws CountedBefore if a second count was asked for and the first was the actor's
   * @throws StockTakeNotInThisStatus if it has ended
   */
  @Requires(Permission.STOCK_TAKE)
  public CountReceipt count(@Subject Barcode stockTake, Barcode boxCode, RackContents contents) {
    var actor = current.actor();
    var take = takes.lock(stockTake).within(actor, Permission.STOCK_TAKE);
    take.require(StockTakeStep.COUNT);
    var box = boxes.get(take, boxCode);
    if (box.notBy().filter(actor.id()::equals).isPresent()) {
      throw new CountedBefore(box.code());
    }
    var counted = new CountedBox(boxCode, box.version(), contents);
    var count = count(take, box, counted, actor);
    box.require(count.result().step());
    counts.add(count);
    boxes.counted(take.id(), box.id(), count.result().step(), box.version());
    return CountReceipt.of(take, box, count);
  }

  private BoxCount count(StockTake take, TakenBox box, CountedBox counted, Actor actor) {
    var result = CountResult.of(countedBoxes.compare(counted, actor));
    return new BoxCount(
        Ids.next(),
        take.id(),
        box.id(),
        box.counts() + 1,
        actor.id(),
        clock.instant(),
        counted.version(),
        BoxCount.wells(counted.contents()),
        result);
  }
}
