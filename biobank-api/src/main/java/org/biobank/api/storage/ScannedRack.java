package org.biobank.api.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.scan.RackContents;
import org.biobank.storage.scan.ScannedWell;
import org.biobank.storage.scan.WellReading;
import org.biobank.storage.scan.WellState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scanned rack as JSON. Places not named are empty.
 *
 * @param rackScan the waiting scan that these wells come from, mended by hand or not: used up when
 *     they are stored
 */
@Schema(
    example =
        """
        {"wells":[{"position":"A1","barcode":"0412345678"},{"position":"A2","state":"UNREAD"}]}""")
public record ScannedRack(
    @NotNull @Size(max = WELLS_MAX) List<@Valid @NotNull Well> wells,
    Optional<@Size(max = Barcode.LENGTH_MAX) String> rackCode,
    Optional<UUID> rackScan) {
  private static final int WELLS_MAX = 1_600; // a 1536-well plate and a little

  /** One place: a code, or a state. */
  public record Well(
      @NotBlank @Size(max = 25) String position,
      Optional<Barcode> barcode,
      Optional<WellState> state) {

    WellReading reading() {
      if (barcode.isPresent() == state.isPresent()) {
        throw new Invalid("/wells/" + position, "a place has either a barcode or a state");
      }
      if (barcode.isPresent()) {
        return new WellReading.Code(barcode.get());
      }
      return state.get() == WellState.UNREAD ? new WellReading.Unread() : new WellReading.Empty();
    }
  }

  public RackContents contents() {
    var scanned =
        wells.stream().map(well -> new ScannedWell(well.position(), well.reading())).toList();
    return RackContents.whole(scanned, rackCode).from(rackScan);
  }
}
