package org.biobank.quantity;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;

/** Shows what a specimen holds, and how that came to be. */
@View
public class ShowQuantities {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private BenchQuantities bench;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(Permission.SPECIMEN_READ)
  public QuantityStatement show(@Subject Barcode barcode) {
    var specimen = findSpecimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    return bench.statement(barcode);
  }
}
