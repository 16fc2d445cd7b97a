package org.biobank.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Invalid;
import org.biobank.specimen.AddSpecimens;
import org.biobank.storage.reservation.FreePlace;
import org.biobank.storage.reservation.OfferPlaces;

/** Turns what was asked for into tubes with codes and places. */
@ApplicationScoped
class AliquotBatches {
  @Inject private OfferPlaces offerPlaces;
  @Inject private AddSpecimens add;

  /**
   * @throws Invalid if neither a count nor places are given, or both and they differ, or the box
   *     has not as many free places
   */
  AliquotBatch of(AliquotBatchInput input) {
    var wells = input.wells().orElseGet(() -> offered(input));
    input
        .count()
        .filter(count -> count != wells.size())
        .ifPresent(
            count -> {
              throw new Invalid(
                  "/count",
                  "%d aliquots were asked for and %d places named".formatted(count, wells.size()));
            });
    var missing = wells.stream().filter(well -> well.barcode().isEmpty()).count();
    var fresh = add.freshBarcodes(Math.toIntExact(missing)).iterator();
    var tubes = new ArrayList<AliquotBatch.Tube>(wells.size());
    for (var well : wells) {
      var barcode = well.barcode().isPresent() ? well.barcode().get() : fresh.next();
      tubes.add(new AliquotBatch.Tube(well.position(), barcode));
    }
    return new AliquotBatch(input, List.copyOf(tubes));
  }

  private List<AliquotBatchInput.Well> offered(AliquotBatchInput input) {
    int count =
        input
            .count()
            .orElseThrow(() -> new Invalid("/wells", "name the places, or say how many by count"));
    var places = offerPlaces.offer(input.box(), count, Optional.empty());
    if (places.size() < count) {
      throw new Invalid(
          "/count",
          "%s has %d free places; take another box for the others"
              .formatted(input.box(), places.size()));
    }
    return places.stream()
        .map(FreePlace::position)
        .map(position -> new AliquotBatchInput.Well(position, Optional.empty()))
        .toList();
  }
}
