package org.biobank.specimen;

import jakarta.inject.Inject;
import org.biobank.custody.CustodyChain;
import org.biobank.custody.CustodyChains;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;

/** Shows a specimen's chain of custody, checked as it is read. */
@View
public class SpecimenCustody {
  @Inject private FindSpecimens findSpecimens;
  @Inject private CustodyChains chains;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(value = Permission.SPECIMEN_READ, audited = true)
  public CustodyChain show(@Subject Barcode barcode) {
    var specimen = findSpecimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    return chains.of(specimen.id());
  }
}
