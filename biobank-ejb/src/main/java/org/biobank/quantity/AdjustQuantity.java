package org.biobank.quantity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.biobank.custody.BusinessStep;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.shared.StaleVersion;
import org.biobank.specimen.SpecimenStatus;

/** Says what a tube was found to hold, when its ledger says otherwise. */
@Act
public class AdjustQuantity {
  @Inject private BenchQuantities bench;
  @Inject private Clock clock;

  /**
   * @param version of the specimen that was looked at
   * @throws QuantityRefused if the tube is not here
   * @throws StaleVersion if somebody changed it meanwhile
   */
  @Requires(Permission.SPECIMEN_ADJUST)
  public QuantityStatement adjust(
      @Subject Barcode barcode, int version, QuantityAdjustment adjustment) {
    var tube =
        bench.tube(
            barcode,
            Permission.SPECIMEN_ADJUST,
            EnumSet.of(SpecimenStatus.AVAILABLE, SpecimenStatus.RESERVED, SpecimenStatus.ON_HOLD));
    if (tube.version() != version) {
      throw new StaleVersion(barcode.text(), version, tube.version());
    }
    var difference = adjustment.measured().subtract(tube.availableQuantity());
    if (difference.signum() == 0) {
      throw new Invalid("/measured", "is what the ledger says already");
    }
    boolean closing =
        adjustment.closeAtZero().orElse(false) && tube.status() == SpecimenStatus.AVAILABLE;
    var change =
        QuantityChange.of(tube.id(), QuantityKind.ADJUSTED, difference)
            .seenAt(version)
            .closing(closing)
            .because(Optional.of(adjustment.reason()));
    return bench.change(tube, change, BusinessStep.INSPECTING, clock.instant());
  }
}
