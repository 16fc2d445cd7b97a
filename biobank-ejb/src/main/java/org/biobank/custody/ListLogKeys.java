package org.biobank.custody;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.identity.OpenToAll;
import org.biobank.shared.View;

/** The public keys of the log, oldest first; the last one signs now. */
@View
public class ListLogKeys {
  @Inject private LogKeys keys;

  /**
   * A key and who vouches for it.
   *
   * @param endorsement note signed by this key and the one before it; absent for the first, and
   *     where the one before was lost
   */
  public record PublishedKey(LogKey key, Instant addedAt, Optional<String> endorsement) {}

  @OpenToAll(because = "public keys are for everybody")
  public List<PublishedKey> list() {
    return keys.all().stream()
        .map(kept -> new PublishedKey(kept.key(), kept.addedAt(), kept.endorsement()))
        .toList();
  }
}
