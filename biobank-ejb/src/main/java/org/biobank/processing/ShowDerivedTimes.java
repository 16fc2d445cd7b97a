package org.biobank.processing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;

/** Shows what follows from the events of one tube. */
@View
public class ShowDerivedTimes {
  @Inject private FindSpecimens specimens;
  @Inject private FindDerivedTimes derivedTimes;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(Permission.SPECIMEN_READ)
  public DerivedTimes show(@Subject Barcode barcode) {
    var specimen = specimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    return Objects.requireNonNull(
        derivedTimes.of(List.of(specimen.id())).get(specimen.id()), "it was there");
  }
}
