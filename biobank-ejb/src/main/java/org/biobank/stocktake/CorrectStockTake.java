package org.biobank.stocktake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.CustodyEntry;
import org.biobank.custody.CustodyLedger;
import org.biobank.custody.CustodySubject;
import org.biobank.custody.Disposition;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Signature;
import org.biobank.identity.SignatureMeaning;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.storage.CorrectedTube;
import org.biobank.storage.CountedBox;
import org.biobank.storage.CountedBoxes;

/**
 * Makes the store say what was counted, under signature: all the boxes in one act or none. A box
 * that changed since it was counted is counted again first.
 */
@Act
public class CorrectStockTake {
  @Inject private StockTakes takes;
  @Inject private TakenBoxes boxes;
  @Inject private BoxCounts counts;
  @Inject private CountedBoxes countedBoxes;
  @Inject private FoundAndMissing foundAndMissing;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * What was corrected.
   *
   * @param moved barcodes of tubes that stand elsewhere now, as they were found
   * @param missing barcodes of tubes that were found nowhere
   */
  public record Corrected(
      String stockTake, List<String> boxes, List<String> moved, List<String> missing) {}

  /**
   * @param boxCodes none: all that differ
   * @param signature {@link SignatureMeaning#CORRECTED} or {@link SignatureMeaning#APPROVED}
   * @throws BoxNotInThisState if one of them has no differences, or was changed since its count
   * @throws org.biobank.storage.PlacementRefused if tubes in it are unread, unknown or not allowed
   * @throws org.biobank.storage.ReadInTwoBoxes if a tube was
   */
  @Requires(Permission.STOCK_TAKE_CORRECT)
  public Corrected correct(
      @Subject Barcode stockTake, List<Barcode> boxCodes, Signature signature) {
    signature.meaning(SignatureMeaning.CORRECTED, SignatureMeaning.APPROVED);
    var actor = current.actor();
    var take = takes.lock(stockTake).within(actor, Permission.STOCK_TAKE_CORRECT);
    take.require(StockTakeStep.CORRECT);
    var differing = differing(take, boxCodes);
    var now = clock.instant();
    var tubes = countedBoxes.correct(counted(take, differing), actor, now);
    var dispositions = foundAndMissing.settle(tubes);
    ledger.appendSigned(actor, entries(take, tubes, dispositions, now), signature);
    boxes.corrected(take.id(), differing.stream().map(TakenBox::id).toList());
    return new Corrected(
        take.code(),
        differing.stream().map(TakenBox::code).toList(),
        barcodes(tubes, false),
        barcodes(tubes, true));
  }

  private List<TakenBox> differing(StockTake take, List<Barcode> boxCodes) {
    if (!boxCodes.isEmpty()) {
      return Set.copyOf(boxCodes).stream()
          .map(code -> boxes.get(take, code).require(BoxStep.CORRECT))
          .distinct()
          .toList();
    }
    var all =
        boxes.of(take.id()).stream().filter(box -> box.state() == BoxState.DIFFERENT).toList();
    all.forEach(box -> box.require(BoxStep.CORRECT));
    if (all.isEmpty()) {
      throw new NothingToCorrect(take.code());
    }
    return all;
  }

  private List<CountedBox> counted(StockTake take, List<TakenBox> differing) {
    var counted = new ArrayList<CountedBox>();
    for (var box : differing) {
      var last = counts.of(take.id(), box.id()).get(0);
      counted.add(new CountedBox(new Barcode(box.code()), last.boxVersion(), last.contents()));
    }
    return counted;
  }

  private static List<CustodyEntry> entries(
      StockTake take, List<CorrectedTube> tubes, Map<UUID, Disposition> dispositions, Instant at) {
    return tubes.stream()
        .map(
            tube ->
                CustodyEntry.of(
                        CustodySubject.specimen(tube.specimen().id()),
                        at,
                        BusinessStep.STOCK_TAKING,
                        dispositions.getOrDefault(tube.specimen().id(), Disposition.UNKNOWN),
                        tube.to())
                    .with(CustodySubject.container(tube.boxId()))
                    .noting("stock-take " + take.code()))
        .toList();
  }

  private static List<String> barcodes(List<CorrectedTube> tubes, boolean missing) {
    return tubes.stream()
        .filter(tube -> tube.missing() == missing)
        .map(tube -> tube.specimen().barcode().text())
        .sorted()
        .toList();
  }
}
