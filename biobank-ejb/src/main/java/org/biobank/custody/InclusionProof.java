package org.biobank.custody;

import java.util.ArrayList;
import java.util.List;

/**
 * That a leaf stands at its index in the tree of a size (RFC 6962, 2.1.1; RFC 9162, 2.1.3).
 *
 * @param path the sibling on each level, the leaf's own first
 */
public record InclusionProof(long leafIndex, long treeSize, List<EventHash> path) {

  /**
   * @param treeSize greater than the index
   */
  static InclusionProof of(StoredTree tree, long leafIndex, long treeSize) {
    var path = new ArrayList<EventHash>();
    addPath(tree, leafIndex, 0, treeSize, path);
    return new InclusionProof(leafIndex, treeSize, path);
  }

  private static void addPath(
      StoredTree tree, long leaf, long start, long end, List<EventHash> path) {
    if (end - start == 1) {
      return;
    }
    long middle = start + StoredTree.split(end - start);
    if (leaf < middle) {
      addPath(tree, leaf, start, middle, path);
      path.add(EventHash.of(tree.range(middle, end)));
    } else {
      addPath(tree, leaf, middle, end, path);
      path.add(EventHash.of(tree.range(start, middle)));
    }
  }

  /** Whether it leads from the leaf to the root (RFC 9162, 2.1.3.2). */
  public boolean leads(EventHash leafHash, EventHash root) {
    if (leafIndex < 0 || leafIndex >= treeSize) {
      return false;
    }
    var climb = new ProofClimb(leafIndex, treeSize - 1);
    var hash = leafHash.bytes();
    for (var sibling : path) {
      if (climb.isAtRoot()) {
        return false;
      }
      hash =
          climb.siblingIsLeft()
              ? MerkleHash.node(sibling.bytes(), hash)
              : MerkleHash.node(hash, sibling.bytes());
      climb.up();
    }
    return climb.isAtRoot() && EventHash.of(hash).equals(root);
  }
}
