package org.biobank.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.registry.FeedItem.Shown;
import org.biobank.registry.FeedSource.Leftover;

/**
 * What one chunk of the feed changes for its registry, and what it leaves as it is. Decides all;
 * writes nothing.
 *
 * @param changes only what the registry would see differently
 */
record FeedPlan(List<Change> changes, FeedCounts counts) {
  private static final String DELETED = "";

  /** How a registry's copy changes. */
  enum Kind {
    CREATED,
    UPDATED,
    DELETED
  }

  /**
   * One resource that gets a new version.
   *
   * @param body absent for a tombstone
   * @param contentHash SHA-256 of the resource without version and time
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Change(
      Kind kind,
      FhirType type,
      UUID sourceId,
      String resourceId,
      int versionId,
      Optional<ObjectNode> body,
      byte[] contentHash) {}

  /**
   * @param known what the registry was shown of these sources before, by source
   */
  static FeedPlan of(List<FeedItem> items, Map<UUID, KnownResource> known) {
    var changes = new ArrayList<Change>();
    var counts = new FeedCounts.Tally();
    for (var item : items) {
      var change = change(item, Optional.ofNullable(known.get(item.sourceId())));
      change.ifPresent(changes::add);
      counts.add(item, change.map(Change::kind));
    }
    return new FeedPlan(changes, counts.total());
  }

  private static Optional<Change> change(FeedItem item, Optional<KnownResource> before) {
    return item instanceof Shown shown ? shown(shown, before) : tombstone(item, before);
  }

  private static Optional<Change> shown(Shown item, Optional<KnownResource> before) {
    byte[] hash = sha256(item.body().toString());
    if (before.filter(known -> known.shows(hash)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            before.isPresent() ? Kind.UPDATED : Kind.CREATED,
            item.type(),
            item.sourceId(),
            item.resourceId(),
            before.map(KnownResource::versionId).orElse(0) + 1,
            Optional.of(item.body()),
            hash));
  }

  private static Optional<Change> tombstone(FeedItem item, Optional<KnownResource> before) {
    return before
        .filter(known -> !known.deleted())
        .map(
            known ->
                new Change(
                    Kind.DELETED,
                    item.type(),
                    item.sourceId(),
                    known.resourceId(),
                    known.versionId() + 1,
                    Optional.empty(),
                    sha256(DELETED)));
  }

  static boolean isOfTheBiobank(FeedItem item) {
    return !(item.source() instanceof Leftover);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
