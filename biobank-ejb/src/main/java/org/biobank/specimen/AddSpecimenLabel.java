package org.biobank.specimen;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.shared.OtherLabel;

/** Gives a specimen one more label; from then on it is found by that as by its barcode. */
@Act
public class AddSpecimenLabel {
  @Inject private FindSpecimens specimens;
  @Inject private LabelSpecimens label;
  @Inject private SpecimenLabels labels;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  /** What a specimen is called, its barcode apart. */
  public record Labelled(Barcode barcode, List<OtherLabel> labels) {}

  /**
   * @throws LabelTaken if another specimen bears it
   */
  @Requires(Permission.LABEL_ASSIGN)
  public Labelled add(@Subject Barcode barcode, OtherLabel added) {
    var actor = current.actor();
    var specimen = specimens.get(barcode);
    actor.requireWithin(
        Permission.LABEL_ASSIGN, specimen.siteId(), specimen.studyId(), barcode.text());
    label.label(actor, List.of(new SpecimenLabel(specimen.id(), added)), clock.instant());
    return new Labelled(specimen.barcode(), labels.of(specimen.id()));
  }
}
