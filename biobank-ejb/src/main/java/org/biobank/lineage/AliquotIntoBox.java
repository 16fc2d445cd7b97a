package org.biobank.lineage;

import jakarta.inject.Inject;
import java.util.List;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Act;
import org.biobank.shared.Barcode;
import org.biobank.specimen.FindSpecimens;
import org.biobank.storage.MissingTubes;
import org.biobank.storage.PlaceSpecimens;

/**
 * Divides a specimen and stores the aliquots into a box: one transaction, all of it or nothing. The
 * rules are those of dividing and of storing, each act being the very one that does it alone.
 */
@Act
public class AliquotIntoBox {
  @Inject private AliquotBatches batches;
  @Inject private AliquotSpecimen aliquotSpecimen;
  @Inject private PlaceSpecimens placeSpecimens;
  @Inject private FindSpecimens findSpecimens;

  /**
   * What was made and where it stands.
   *
   * @param parentVersion and {@code boxVersion} as they are now
   */
  public record StoredAliquots(
      Barcode parent, int parentVersion, String box, int boxVersion, List<Stored> aliquots) {}

  /** One aliquot in its place. */
  public record Stored(Barcode barcode, String position) {}

  /**
   * @param version of the parent that was looked at
   * @throws AliquotRefused if the parent is not available or holds too little
   * @throws org.biobank.storage.PlacementRefused with every place that cannot be taken
   * @throws org.biobank.shared.StaleVersion if parent or box changed meanwhile
   */
  @Requires(Permission.SPECIMEN_ALIQUOT)
  public StoredAliquots make(@Subject Barcode barcode, int version, AliquotBatchInput input) {
    var batch = batches.of(input);
    var divided = aliquotSpecimen.aliquot(barcode, version, batch.aliquots());
    var box =
        placeSpecimens.place(
            input.box(), input.boxVersion(), batch.contents(), MissingTubes.REFUSE);
    return new StoredAliquots(
        divided.parent(),
        findSpecimens.get(barcode).version(),
        box.code(),
        box.version(),
        batch.tubes().stream().map(tube -> new Stored(tube.barcode(), tube.position())).toList());
  }
}
