package org.biobank.registry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biobank.donor.ConsentDecision;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.Purpose;

/**
 * A registry and what it is entitled to.
 *
 * @param canonicalBase base of the canonical URLs of its dialect; versions in the field differ
 * @param outsideGdpr lies where the GDPR does not reach, which needs a consent of its own
 * @param studies whose donors and specimens it may hold
 */
record Registry(
    UUID id,
    String code,
    Dialect dialect,
    String canonicalBase,
    boolean outsideGdpr,
    List<UUID> studies) {

  /** Everything a donor must have permitted for this registry to see anything of theirs. */
  Set<Purpose> purposes() {
    return outsideGdpr
        ? Set.of(Purpose.USE, Purpose.SHARE_DATA, Purpose.OUTSIDE_GDPR)
        : Set.of(Purpose.USE, Purpose.SHARE_DATA);
  }

  boolean mayHold(DonorConsents consents, Instant at) {
    return purposes().stream()
        .allMatch(purpose -> ConsentDecision.of(consents, purpose, at).permits());
  }
}
