package org.biobank.specimen;

/** Why a specimen may not leave the store or be used. */
public enum HoldReason {
  CONSENT_WITHDRAWN,
  /** It came damaged, unasked, or otherwise as nobody expected. */
  QUARANTINE
}
