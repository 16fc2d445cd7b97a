package org.biobank.storage;

import jakarta.inject.Inject;
import java.time.Clock;
import org.biobank.custody.CustodyLedger;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.StaleVersion;
import org.biobank.storage.container.PlaceTaken;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.RackScanClosed;
import org.biobank.storage.scan.RackScans;

/**
 * Stores a scanned box: all of it or nothing. Afterwards each tube of the scan stands at the place
 * where it was read, and its chain of custody says so.
 */
@Act
public class PlaceSpecimens {
  @Inject private BoxSituations situations;
  @Inject private PlacementWriter writer;
  @Inject private RackScans rackScans;
  @Inject private CustodyLedger ledger;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /**
   * @param version of the box that was looked at
   * @throws StaleVersion if somebody changed the box since
   * @throws PlacementRefused with every place that cannot be stored as scanned
   * @throws RackScanClosed if the scan has been used or dismissed
   * @throws PlaceTaken if another transaction placed one of the tubes at the same moment
   */
  @Requires(Permission.STORAGE_PLACE)
  public BoxMap place(
      @Subject Barcode boxCode, int version, RackContents scan, MissingTubes missing) {
    var actor = current.actor();
    var situation = situations.load(boxCode, scan, actor);
    var plan = PlacementPlan.of(situation);
    refuseUnless(plan, version, missing);

    var now = clock.instant();
    var chains = ledger.chains(plan.subjects());
    writer.write(plan, chains, now);
    scan.rackScan().ifPresent(id -> rackScans.use(id, situation.box(), actor, now));
    ledger.append(actor, chains, PlacementEvents.of(plan, now));
    var contents = plan.found().isEmpty() ? plan.after() : situations.contents(situation.box());
    return BoxMap.of(situation.box(), contents, version + 1, actor);
  }

  private static void refuseUnless(PlacementPlan plan, int version, MissingTubes missing) {
    var box = plan.situation().box();
    if (box.version() != version) {
      throw new StaleVersion(box.code(), version, box.version());
    }
    if (plan.isHindered()) {
      throw PlacementRefused.hindered(plan);
    }
    if (missing == MissingTubes.REFUSE && !plan.missing().isEmpty()) {
      throw PlacementRefused.missing(plan);
    }
  }
}
