package org.biobank.custody;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.OpenToAll;
import org.biobank.shared.Invalid;
import org.biobank.shared.NotFound;
import org.biobank.shared.View;

/** Proves that an event stands in the log. */
@View
public class ProveInclusion {
  @Inject private Leaves leaves;
  @Inject private CustodyEvents events;
  @Inject private TreeHeads heads;

  /**
   * A proof with what it proves.
   *
   * @param leafHash SHA-256 of 0x00 and the event's canonical JSON
   */
  public record ProvenLeaf(UUID eventId, EventHash leafHash, InclusionProof proof) {}

  /**
   * @param size of the tree; absent: that of the latest head
   * @throws NotFound if there is no such event
   * @throws NotInTree if the tree does not hold it
   */
  @OpenToAll(because = "who has an event's id was given it, and learns nothing but hashes")
  public ProvenLeaf prove(UUID eventId, Optional<Long> size) {
    long latest = heads.latest().map(TreeHeads.KeptHead::size).orElseThrow(NoTreeYet::new);
    long treeSize = size.orElse(latest);
    if (treeSize < 1 || treeSize > latest) {
      throw new Invalid("size", "must be from 1 to " + latest);
    }
    var leaf = leaves.of(eventId).orElseThrow(() -> missing(eventId, treeSize));
    if (leaf.index() >= treeSize) {
      throw new NotInTree(eventId, treeSize);
    }
    return new ProvenLeaf(
        eventId, leaf.hash(), InclusionProof.of(leaves.tree(), leaf.index(), treeSize));
  }

  private RuntimeException missing(UUID eventId, long treeSize) {
    return events.exists(eventId)
        ? new NotInTree(eventId, treeSize)
        : new NotFound("custody event", eventId.toString());
  }
}
