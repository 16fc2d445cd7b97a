package org.biobank.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.biobank.shared.Invalid;

/**
 * The signature of a person who has just proved to be the one: only {@link Signing} makes it, so a
 * use case that takes one as a parameter cannot be run without. It counts for the act at hand and
 * is bound to what it signs by {@code CustodyLedger.appendSigned}.
 */
public final class Signature {
  private final Actor signer;
  private final SignatureMeaning meaning;
  private final String reason;
  private final Instant signedAt;

  Signature(Actor signer, SignatureClaim claim, Instant signedAt) {
    this.signer = signer;
    this.meaning = claim.meaning();
    this.reason = claim.reason().strip();
    this.signedAt = signedAt;
  }

  /** With all grants: a witness must have a right at the place as well, which the act asks. */
  public Actor signer() {
    return signer;
  }

  public SignatureMeaning meaning() {
    return meaning;
  }

  public String reason() {
    return reason;
  }

  public Instant signedAt() {
    return signedAt;
  }

  public boolean isOf(UUID userId) {
    return signer.id().equals(userId);
  }

  /**
   * For an act that only some meanings go with.
   *
   * @throws Invalid if this is none of them
   */
  public Signature meaning(SignatureMeaning... fitting) {
    if (!List.of(fitting).contains(meaning)) {
      throw new Invalid("/signature/meaning", "must be one of " + Arrays.toString(fitting));
    }
    return this;
  }
}
