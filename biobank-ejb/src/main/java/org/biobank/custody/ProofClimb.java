package org.biobank.custody;

/**
 * The way of a proof up the tree: a node's index and that of the last node on its level, {@code fn}
 * and {@code sn} of RFC 9162, 2.1.3.2. Where the last node has no sibling it rises by itself.
 */
final class ProofClimb {
  private long index;
  private long last;

  ProofClimb(long index, long last) {
    this.index = index;
    this.last = last;
  }

  boolean isAtRoot() {
    return last == 0;
  }

  boolean siblingIsLeft() {
    return index % 2 == 1 || index == last;
  }

  /** To where the next sibling is. */
  void up() {
    if (index % 2 == 0 && index == last) {
      shift(Long.numberOfTrailingZeros(index));
    }
    shift(1);
  }

  /** Past the levels on which the node is a right child. */
  void skipRightChildren() {
    shift(Long.numberOfTrailingZeros(~index));
  }

  /** By 64 a shift would do nothing: index 0 has that many zeros. */
  private void shift(int levels) {
    index = levels < Long.SIZE ? index >> levels : 0;
    last = levels < Long.SIZE ? last >> levels : 0;
  }
}
