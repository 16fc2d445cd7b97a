package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;

/** Ends a stock-take: closed when every box is settled, or given up. */
@Act
public class EndStockTake {
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** How it ends. */
  public enum End {
    CLOSE(StockTakeStep.CLOSE),
    CANCEL(StockTakeStep.CANCEL);

    private final StockTakeStep step;

    End(StockTakeStep step) {
      this.step = step;
    }
  }

  /**
   * @throws BoxesUnsettled if it is to be closed, and boxes are to be counted or corrected
   */
  @Requires(Permission.STOCK_TAKE_CORRECT)
  public StockTakeDetails end(@Subject Barcode stockTake, End end) {
    var actor = current.actor();
    var take = takes.lock(stockTake).within(actor, Permission.STOCK_TAKE_CORRECT);
    take.require(end.step);
    if (end == End.CLOSE) {
      refuseUnsettled(take);
    }
    takes.end(take.id(), end.step, actor.id(), clock.instant());
    return StockTakeDetails.of(takes.get(stockTake), boxes.of(take.id()));
  }

  private void refuseUnsettled(StockTake take) {
    var open =
        boxes.of(take.id()).stream().filter(box -> !box.isSettled()).map(TakenBox::code).toList();
    if (!open.isEmpty()) {
      throw new BoxesUnsettled(take.code(), open);
    }
  }
}
