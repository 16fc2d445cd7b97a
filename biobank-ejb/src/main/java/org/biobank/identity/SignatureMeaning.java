package org.biobank.identity;

/** What a signature says its signer did: 21 CFR 11.50(a)(3). */
public enum SignatureMeaning {
  PERFORMED,
  /** Saw it done; never by whoever did it. */
  WITNESSED,
  APPROVED,
  REVIEWED,
  CORRECTED
}
