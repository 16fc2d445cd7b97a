package org.biobank.custody;

import jakarta.inject.Inject;
import java.util.Optional;
import org.biobank.identity.OpenToAll;
import org.biobank.shared.Invalid;
import org.biobank.shared.View;

/** Proves that a later tree is an earlier one with leaves appended. */
@View
public class ProveConsistency {
  @Inject private Leaves leaves;
  @Inject private TreeHeads heads;

  /**
   * @param second size of the later tree; absent: that of the latest head
   */
  @OpenToAll(because = "consistency is proven with hashes alone, to everybody who kept a head")
  public ConsistencyProof prove(long first, Optional<Long> second) {
    long latest = heads.latest().map(TreeHeads.KeptHead::size).orElseThrow(NoTreeYet::new);
    long later = second.orElse(latest);
    if (later < 1 || later > latest) {
      throw new Invalid("second", "must be from 1 to " + latest);
    }
    if (first < 1 || first > later) {
      throw new Invalid("first", "must be from 1 to " + later);
    }
    return ConsistencyProof.of(leaves.tree(), first, later);
  }
}
