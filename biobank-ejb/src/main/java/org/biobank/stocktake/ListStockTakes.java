package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.util.Optional;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Page;
import org.biobank.shared.View;

/** The stock-takes of one's sites, newest first. */
@View
public class ListStockTakes {
  @Inject private StockTakes takes;
  @Inject private CurrentActor current;

  /**
   * @param before code of the last one of the page before
   */
  @Requires(Permission.STOCK_TAKE)
  public Page<StockTake> list(Optional<String> before, int limit) {
    var scope = current.actor().scope(Permission.STOCK_TAKE);
    return Page.of(takes.list(scope, before, limit + 1), limit, StockTake::code);
  }
}
