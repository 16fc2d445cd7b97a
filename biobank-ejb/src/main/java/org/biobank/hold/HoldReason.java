package org.biobank.hold;

/** Why a specimen may not leave the store or be used. */
public enum HoldReason {
  /** Ends with a disposal, or when the donor consents anew; never by hand. */
  CONSENT_WITHDRAWN,
  /** It came damaged, unasked, or otherwise as nobody expected. */
  QUARANTINE,
  /** Its quality is in doubt: thawed, mixed up, contaminated. */
  QUALITY,
  /** An ethics committee or the law has to be asked first. */
  ETHICS,
  OTHER;

  /** Whether a person may place and release it. */
  boolean isByHand() {
    return this != CONSENT_WITHDRAWN;
  }
}
