package org.biobank.storage.scan;

import org.biobank.shared.Barcode;

/**
 * What a scan says of one place. Unread is not empty: a tube stands there, and nobody knows which.
 */
public sealed interface WellReading {
  /** A code was read. */
  record Code(Barcode barcode) implements WellReading {}

  /** Nothing stands there. */
  record Empty() implements WellReading {}

  /** A tube whose code could not be read. */
  record Unread() implements WellReading {}
}
