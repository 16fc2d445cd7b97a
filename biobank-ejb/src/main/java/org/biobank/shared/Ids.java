package org.biobank.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Ids are UUID version 7 (RFC 9562, 5.7): they sort by time, so that new rows come last in an
 * index.
 */
public final class Ids {
  private Ids() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
