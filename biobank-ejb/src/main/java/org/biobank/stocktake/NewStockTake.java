package org.biobank.stocktake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stock-take to begin.
 *
 * @param container a box, or a rack, a freezer, a room: then all boxes in it
 * @param note why, or of which kind
 */
@Schema(example = "{\"container\":\"FRZ-04\",\"note\":\"Yearly count\"}")
public record NewStockTake(@NotNull Barcode container, Optional<@Size(max = 200) String> note) {}
