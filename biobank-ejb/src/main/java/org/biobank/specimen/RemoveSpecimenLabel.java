package org.biobank.specimen;

import jakarta.inject.Inject;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.NotFound;
import org.biobank.shared.OtherLabel;

/** Takes a label off a specimen: it is no longer found by it. The barcode stays. */
@Act
public class RemoveSpecimenLabel {
  @Inject private FindSpecimens specimens;
  @Inject private SpecimenLabels labels;
  @Inject private CurrentActor current;

  /**
   * @throws NotFound if the specimen bears no such label
   */
  @Requires(Permission.LABEL_ASSIGN)
  public AddSpecimenLabel.Labelled remove(@Subject Barcode barcode, OtherLabel removed) {
    var specimen = specimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.LABEL_ASSIGN, specimen.siteId(), specimen.studyId(), barcode.text());
    NotFound.unlessAscii("label", removed.toString());
    if (!labels.remove(specimen.id(), removed)) {
      throw new NotFound("label", removed.toString());
    }
    return new AddSpecimenLabel.Labelled(specimen.barcode(), labels.of(specimen.id()));
  }
}
