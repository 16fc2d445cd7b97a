package org.biobank.registry;

import java.io.Serializable;
import java.util.UUID;

/** Where a reader goes on: after this key. */
record Checkpoint(UUID after) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Before every key there is (RFC 9562, 5.9: Nil UUID). */
  static final Checkpoint START = new Checkpoint(new UUID(0, 0));
}
