package org.biobank.stocktake;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/** Has a box counted a second time, by somebody else, who does not see what the first one found. */
@Act
public class AskRecount {
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private BoxCounts counts;
  @Inject private CurrentActor current;

  /**
   * @throws BoxNotInThisState if it has not been counted, or is corrected
   */
  @Requires(Permission.STOCK_TAKE_CORRECT)
  public StockTakeDetails ask(@Subject Barcode stockTake, Barcode boxCode) {
    var actor = current.actor();
    var take = takes.lock(stockTake).within(actor, Permission.STOCK_TAKE_CORRECT);
    take.require(StockTakeStep.RECOUNT);
    var box = boxes.get(take, boxCode).require(BoxStep.RECOUNT);
    boxes.recount(take.id(), box.id(), counts.of(take.id(), box.id()).get(0).countedBy());
    return StockTakeDetails.of(take, boxes.of(take.id()));
  }
}
