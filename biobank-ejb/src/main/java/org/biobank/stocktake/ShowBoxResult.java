package org.biobank.stocktake;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.identity.UserNames;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** Shows what the counts of a box found, to those who may correct it: they do not count blind. */
@View
public class ShowBoxResult {
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private BoxCounts counts;
  @Inject private UserNames names;
  @Inject private CurrentActor current;

  @Requires(Permission.STOCK_TAKE_CORRECT)
  public BoxResult show(@Subject Barcode stockTake, Barcode boxCode) {
    var take = takes.get(stockTake).within(current.actor(), Permission.STOCK_TAKE_CORRECT);
    var box = boxes.get(take, boxCode);
    var made = counts.of(take.id(), box.id());
    var people = names.of(made.stream().map(BoxCount::countedBy).distinct().toList());
    return BoxResult.of(take, box, made, people);
  }
}
