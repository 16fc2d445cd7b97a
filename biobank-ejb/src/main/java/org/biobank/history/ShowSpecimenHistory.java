package org.biobank.history;

import jakarta.inject.Inject;
import org.biobank.custody.CustodySubject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;

/** Shows who held a tube, where, how warm and how long, with the gaps. */
@View
public class ShowSpecimenHistory {
  @Inject private FindSpecimens specimens;
  @Inject private FindHistory histories;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(value = Permission.SPECIMEN_READ, audited = true)
  public History show(@Subject Barcode barcode) {
    var specimen = specimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    return histories.of(CustodySubject.specimen(specimen.id()), specimen.barcode().text());
  }
}
