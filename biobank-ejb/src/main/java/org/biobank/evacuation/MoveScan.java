package org.biobank.evacuation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A box or rack that was scanned where it was put.
 *
 * @param destination the container that took it
 * @param place its place there, as A1
 * @param accept though it is another place than planned, or was not on the list
 */
@Schema(example = "{\"container\":\"BX-000123\",\"destination\":\"FRZ-7-R2\",\"place\":\"A4\"}")
public record MoveScan(
    @NotNull Barcode container,
    @NotNull Barcode destination,
    @NotBlank @Size(max = 20) String place,
    boolean accept) {

  /** With the containers' own codes, whatever label of theirs was scanned. */
  MoveScan meaning(UnaryOperator<Barcode> code) {
    return new MoveScan(code.apply(container), code.apply(destination), place, accept);
  }
}
