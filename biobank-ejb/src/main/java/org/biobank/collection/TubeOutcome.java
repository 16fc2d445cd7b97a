package org.biobank.collection;

/** What a scanned tube is to a visit. */
public enum TubeOutcome {
  /** An anticipated specimen of this visit. */
  EXPECTED,
  /** Beyond the protocol, taken in for a reason. */
  UNPLANNED,
  /** No kit has it; it must be said what it is. */
  UNKNOWN,
  /** Scanned before in this request. */
  DUPLICATE,
  /** A specimen has this barcode. */
  TAKEN,
  /** Of a kit that is another donor's, or was used in another visit. */
  OTHER_DONOR,
  /** Of a kit for another planned visit. */
  OTHER_EVENT,
  /** What was said of it is not what its kit says. */
  OTHER_SPECIMEN,
  KIT_EXPIRED,
  KIT_VOID,
  /** Another tube is this anticipated specimen. */
  SECOND;

  /** Whether it can be taken in. */
  public boolean isAccepted() {
    return this == EXPECTED || this == UNPLANNED;
  }
}
