package org.biobank.supply;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;

/**
 * Kits that are not to be used any more: expired, incomplete, lost. Their tubes are taken in no
 * more.
 */
@Act
public class VoidKits {
  @Inject private KitSteps steps;
  @Inject private Kits kits;
  @Inject private Database database;

  /** In the order of the request. */
  public record VoidedKits(List<KitRecord> kits) {}

  /**
   * @throws KitsRefused naming every kit that was used or is void
   */
  @Requires(Permission.KIT_ASSEMBLE)
  public VoidedKits makeVoid(List<Barcode> codes, String reason) {
    database.batch(
        "UPDATE kit SET status = 'VOID', void_reason = ? WHERE id = ?",
        steps.allowed(codes, KitStep.VOID_IT),
        (update, kit) -> {
          update.setString(1, reason);
          update.setObject(2, kit.id());
        });
    return new VoidedKits(kits.whole(kits.lock(codes)));
  }
}
