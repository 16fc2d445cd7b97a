package org.biobank.storage.reservation;

/**
 * A place that can be taken.
 *
 * @param row from 0
 * @param column from 0
 */
public record FreePlace(String position, int row, int column, Offer offer) {
  /** Why it is offered, the best reason first: an emptied place is reached as others are. */
  public enum Offer {
    /** The tube that looks for a place stood there last. */
    ITS_OWN,
    /** Something stood there; what was emptied last comes first. */
    VACATED,
    NEVER_USED
  }
}
