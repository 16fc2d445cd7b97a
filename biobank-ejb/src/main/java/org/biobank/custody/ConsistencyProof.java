package org.biobank.custody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * That the tree of the second size is the one of the first with leaves appended, nothing else (RFC
 * 6962, 2.1.2; RFC 9162, 2.1.4).
 */
public record ConsistencyProof(long first, long second, List<EventHash> path) {

  /**
   * @param first from 1 to {@code second}
   */
  static ConsistencyProof of(StoredTree tree, long first, long second) {
    var path = new ArrayList<EventHash>();
    addPath(tree, first, new Range(0, second, true), path);
    return new ConsistencyProof(first, second, path);
  }

  /**
   * The part of the tree that a step of the recursion is about.
   *
   * @param known whether the first tree's root is this part's hash, if it ends where the part does
   */
  private record Range(long start, long end, boolean known) {}

  private static void addPath(StoredTree tree, long first, Range part, List<EventHash> path) {
    if (first == part.end()) {
      if (!part.known()) {
        path.add(EventHash.of(tree.range(part.start(), part.end())));
      }
      return;
    }
    long middle = part.start() + StoredTree.split(part.end() - part.start());
    if (first <= middle) {
      addPath(tree, first, new Range(part.start(), middle, part.known()), path);
      path.add(EventHash.of(tree.range(middle, part.end())));
    } else {
      addPath(tree, first, new Range(middle, part.end(), false), path);
      path.add(EventHash.of(tree.range(part.start(), middle)));
    }
  }

  /** Whether it connects the two roots (RFC 9162, 2.1.4.2). */
  public boolean connects(EventHash firstRoot, EventHash secondRoot) {
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    var rest = new ArrayDeque<>(path);
    if (Long.bitCount(first) == 1) {
      rest.addFirst(firstRoot);
    }
    if (first < 1 || first > second || rest.isEmpty()) {
      return false;
    }
    var climb = new ProofClimb(first - 1, second - 1);
    climb.skipRightChildren();
    var old = rest.remove().bytes();
    var grown = old;
    for (var sibling : rest) {
      if (climb.isAtRoot()) {
        return false;
      }
      if (climb.siblingIsLeft()) {
        old = MerkleHash.node(sibling.bytes(), old);
        grown = MerkleHash.node(sibling.bytes(), grown);
      } else {
        grown = MerkleHash.node(grown, sibling.bytes());
      }
      climb.up();
    }
    return climb.isAtRoot()
        && EventHash.of(old).equals(firstRoot)
        && EventHash.of(grown).equals(secondRoot);
  }
}
