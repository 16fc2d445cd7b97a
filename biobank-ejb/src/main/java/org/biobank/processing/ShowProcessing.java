package org.biobank.processing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.identity.UserNames;
import org.biobank.shared.Barcode;
import org.biobank.shared.View;
import org.biobank.specimen.FindSpecimens;

/**
 * Shows what was done to a tube, and to what it was made of up to then; what was declared wrong as
 * well, marked so.
 */
@View
public class ShowProcessing {
  @Inject private FindSpecimens specimens;
  @Inject private Materials materials;
  @Inject private UserNames names;
  @Inject private CurrentActor current;

  /**
   * @throws org.biobank.shared.NotFound if no specimen has the barcode
   */
  @Requires(Permission.SPECIMEN_READ)
  public ProcessingHistory show(@Subject Barcode barcode) {
    var specimen = specimens.get(barcode);
    current
        .actor()
        .requireWithin(
            Permission.SPECIMEN_READ, specimen.siteId(), specimen.studyId(), barcode.text());
    var tube = Objects.requireNonNull(materials.of(List.of(specimen.id())).get(specimen.id()));
    return ProcessingHistory.of(tube, called(tube));
  }

  private Map<UUID, String> called(Material tube) {
    return names.of(tube.all().stream().map(lived -> lived.event().actorId()).distinct().toList());
  }
}
