package org.biobank.lineage;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.Ids;
import org.biobank.shared.View;
import org.biobank.specimen.AddSpecimens;
import org.biobank.specimen.FindSpecimens;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.specimen.SpecimenSummary;
import org.biobank.specimen.TubeTraits;
import org.biobank.storage.PlacementPreview;
import org.biobank.storage.PreviewNewTubes;

/** Shows what {@link AliquotIntoBox} would do; nothing is written, and no code is kept. */
@View
public class PreviewAliquotBatch {
  @Inject private CurrentActor current;
  @Inject private FindSpecimens findSpecimens;
  @Inject private AliquotBatches batches;
  @Inject private AddSpecimens add;
  @Inject private PreviewNewTubes previewNewTubes;

  /**
   * What would be made.
   *
   * @param left in the parent; below zero: it holds too little
   * @param taken codes that name something else already
   * @param aliquots with the codes that would be given; send them with the commit
   * @param committable whether all of it could be written as it is
   */
  public record BatchPreview(
      Barcode parent,
      int parentVersion,
      BigDecimal left,
      String unit,
      boolean consumesParent,
      List<AliquotIntoBox.Stored> aliquots,
      List<Barcode> taken,
      PlacementPreview placement,
      boolean committable) {}

  /**
   * Nothing is refused here that the preview can show.
   *
   * @throws org.biobank.shared.NotFound if there is no such specimen or box
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public BatchPreview preview(@Subject Barcode barcode, AliquotBatchInput input) {
    var actor = current.actor();
    var parent = findSpecimens.get(barcode);
    actor.requireWithin(
        Permission.SPECIMEN_ALIQUOT, parent.siteId(), parent.studyId(), barcode.text());
    var batch = batches.of(input);
    var codes = batch.tubes().stream().map(AliquotBatch.Tube::barcode).toList();
    var taken = add.taken(codes);
    var unborn = new ArrayList<SpecimenSummary>();
    codes.stream()
        .filter(code -> !taken.contains(code))
        .forEach(code -> unborn.add(aliquot(parent, code, input)));
    var placement = previewNewTubes.preview(input.box(), batch.contents(), unborn, actor);
    var left =
        parent
            .availableQuantity()
            .subtract(input.quantityEach().multiply(BigDecimal.valueOf(codes.size())));
    return new BatchPreview(
        parent.barcode(),
        parent.version(),
        left,
        parent.unit(),
        left.signum() == 0 && input.closeAtZero().orElse(true),
        batch.tubes().stream()
            .map(tube -> new AliquotIntoBox.Stored(tube.barcode(), tube.position()))
            .toList(),
        List.copyOf(taken),
        placement,
        left.signum() >= 0
            && taken.isEmpty()
            && codes.stream().distinct().count() == codes.size()
            && parent.status() == SpecimenStatus.AVAILABLE
            && placement.version() == input.boxVersion()
            && placement.committable());
  }

  /** As it would be. */
  private static SpecimenSummary aliquot(
      SpecimenSummary parent, Barcode barcode, AliquotBatchInput input) {
    return new SpecimenSummary(
        Ids.next(),
        barcode,
        parent.typeCode(),
        parent.typeName(),
        TubeTraits.ofClass(parent.traits().specimenClass()),
        parent.storageCelsiusMax(),
        SpecimenStatus.AVAILABLE,
        parent.donorId(),
        parent.donorCode(),
        parent.studyId(),
        parent.studyCode(),
        parent.siteId(),
        parent.siteCode(),
        input.quantityEach(),
        parent.unit(),
        parent.collectedAt(),
        0);
  }
}
