package org.biobank.collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Barcode;
import org.biobank.study.AnticipatedLine;

/**
 * An anticipated specimen of a visit, and what became of it.
 *
 * @param barcode of the tube that is it
 * @param reason why it was missed, or taken in all the same
 */
public record CollectionSlot(
    @JsonUnwrapped AnticipatedLine anticipated,
    SlotStatus status,
    Optional<Barcode> barcode,
    Optional<String> reason) {
  /** Names its tube only where that is among these barcodes. */
  CollectionSlot naming(Set<String> barcodes) {
    return new CollectionSlot(
        anticipated, status, barcode.filter(code -> barcodes.contains(code.text())), reason);
  }
}
