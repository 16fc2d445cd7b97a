package org.biobank.stocktake;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** Shows a stock-take to those who count: what is to do, not what was found. */
@View
public class ShowStockTake {
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private CurrentActor current;

  @Requires(Permission.STOCK_TAKE)
  public StockTakeDetails show(@Subject Barcode stockTake) {
    var take = takes.get(stockTake).within(current.actor(), Permission.STOCK_TAKE);
    return StockTakeDetails.of(take, boxes.of(take.id()));
  }
}
