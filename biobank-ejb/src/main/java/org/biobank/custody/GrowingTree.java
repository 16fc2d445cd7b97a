package org.biobank.custody;

/**
 * A Merkle tree that leaves are appended to. Holds the right edge only: one hash for each perfect
 * subtree that the leaves fill, which are the bits set in their number. So a tree of any size grows
 * and is checked in constant memory.
 */
public final class GrowingTree {
  private static final int LEVELS_MAX = 63;

  private final byte[][] edge = new byte[LEVELS_MAX][];
  private long size;

  /** Told of each perfect subtree at the moment its last leaf comes. */
  @FunctionalInterface
  interface Completed {
    void node(int level, long index, byte[] hash);
  }

  /** One that goes on where a stored tree of the size ends. */
  static GrowingTree of(StoredTree stored, long size) {
    var tree = new GrowingTree();
    tree.size = size;
    for (int level = 0; level < LEVELS_MAX; level++) {
      if ((size >> level & 1) == 1) {
        tree.edge[level] = stored.node(level, (size >> level) - 1);
      }
    }
    return tree;
  }

  public void append(byte[] leafHash) {
    append(leafHash, (level, index, hash) -> {});
  }

  void append(byte[] leafHash, Completed completed) {
    var hash = leafHash;
    int level = 0;
    for (; (size >> level & 1) == 1; level++) {
      hash = MerkleHash.node(edge[level], hash);
      completed.node(level + 1, size >> (level + 1), hash);
    }
    edge[level] = hash;
    size++;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    if (size == 0) {
      return MerkleHash.empty();
    }
    int level = Long.numberOfTrailingZeros(size);
    var root = edge[level];
    while (++level < LEVELS_MAX) {
      if ((size >> level & 1) == 1) {
        root = MerkleHash.node(edge[level], root);
      }
    }
    return root;
  }
}
