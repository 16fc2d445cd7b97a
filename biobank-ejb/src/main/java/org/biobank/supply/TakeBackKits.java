package org.biobank.supply;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;

/** Kits that come back unused are on the shelf again, and for nobody in particular. */
@Act
public class TakeBackKits {
  @Inject private KitSteps steps;
  @Inject private Kits kits;
  @Inject private Database database;

  /** In the order of the request. */
  public record ReturnedKits(List<KitRecord> kits) {}

  /**
   * @throws KitsRefused naming every kit that was not sent
   */
  @Requires(Permission.KIT_ASSEMBLE)
  public ReturnedKits takeBack(List<Barcode> codes) {
    database.batch(
        "UPDATE kit SET status = 'ASSEMBLED', donor_id = NULL WHERE id = ?",
        steps.allowed(codes, KitStep.TAKE_BACK),
        (update, kit) -> update.setObject(1, kit.id()));
    return new ReturnedKits(kits.whole(kits.lock(codes)));
  }
}
