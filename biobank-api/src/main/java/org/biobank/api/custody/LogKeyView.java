package org.biobank.api.custody;

import java.time.Instant;
import java.util.Optional;
import org.biobank.custody.ListLogKeys.PublishedKey;

/**
 * A public key of the log.
 *
 * @param id by which signatures name it
 * @param key as {@code verify-custody --key} takes it: NAME+ID+KEY of the C2SP signed note
 * @param fingerprint SHA-256 of the 32 bytes, hexadecimal
 * @param endorsement a head signed by this key and the one before it
 */
public record LogKeyView(
    String id, String key, String fingerprint, Instant addedAt, Optional<String> endorsement) {
  static LogKeyView of(PublishedKey published) {
    var key = published.key();
    return new LogKeyView(
        key.id(), key.text(), key.fingerprint(), published.addedAt(), published.endorsement());
  }
}
