package org.biobank.quantity;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.biobank.custody.BusinessStep;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.SpecimenStatus;

/** Something that was drawn at the bench is put back into its tube. */
@Act
public class ReturnQuantity {
  @Inject private BenchQuantities bench;
  @Inject private QuantityEntries entries;
  @Inject private Clock clock;

  /**
   * @throws QuantityRefused if the tube is not available, or if more would come back than is out
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public QuantityStatement putBack(@Subject Barcode barcode, QuantityInput input) {
    var tube =
        bench.tube(barcode, Permission.SPECIMEN_ALIQUOT, EnumSet.of(SpecimenStatus.AVAILABLE));
    var out = out(entries.of(tube.id()));
    if (input.quantity().compareTo(out) > 0) {
      throw QuantityRefused.moreThanWentOut(tube, input.quantity(), out);
    }
    var change =
        QuantityChange.of(tube.id(), QuantityKind.RETURNED, input.quantity())
            .seenAt(tube.version())
            .because(input.reason());
    return bench.change(tube, change, BusinessStep.SAMPLING, input.at().orElseGet(clock::instant));
  }

  /** What was drawn and did not come back; what aliquots took does not come back. Pure. */
  static BigDecimal out(List<QuantityEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.reference().isEmpty()) // what comes back from orders comes by them
        .filter(
            entry -> entry.kind() == QuantityKind.DRAWN || entry.kind() == QuantityKind.RETURNED)
        .map(QuantityEntry::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .negate()
        .max(BigDecimal.ZERO);
  }
}
