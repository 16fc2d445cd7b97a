package org.biobank.collection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Barcode;
import org.biobank.specimentype.SpecimenType;

/**
 * A scanned tube that can be taken in, with all that is to be written of it.
 *
 * @param anticipatedId absent: unplanned
 * @param reason why it is unplanned, or taken in all the same
 */
record AcceptedTube(
    Barcode barcode,
    SpecimenType type,
    BigDecimal quantity,
    Optional<String> tubeFormat,
    Optional<UUID> anticipatedId,
    Optional<UUID> kitId,
    Optional<String> reason,
    Optional<Instant> collectedAt) {}
