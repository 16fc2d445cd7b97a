package org.biobank.quantity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import org.biobank.custody.BusinessStep;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;

/** Something is taken out of a tube at the bench. */
@Act
public class DrawQuantity {
  @Inject private BenchQuantities bench;
  @Inject private Clock clock;

  /**
   * @throws QuantityRefused if the tube is not available
   * @throws QuantityTooSmall if it holds less
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public QuantityStatement draw(@Subject Barcode barcode, QuantityInput input) {
    var tube =
        bench.tube(barcode, Permission.SPECIMEN_ALIQUOT, EnumSet.of(SpecimenStatus.AVAILABLE));
    var change =
        QuantityChange.of(tube.id(), QuantityKind.DRAWN, input.quantity().negate())
            .closing(input.closeAtZero().orElse(false))
            .because(input.reason());
    return bench.change(tube, change, BusinessStep.SAMPLING, input.at().orElseGet(clock::instant));
  }
}
