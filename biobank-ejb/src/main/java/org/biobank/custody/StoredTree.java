package org.biobank.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashes of a tree of which every eighth level is kept, leaves being level 0. What lies between
 * is computed from the tile around it: up to 256 neighbours of a kept level, read at once. A proof
 * over n leaves therefore reads log256(n) tiles along its path and as many along the right edge.
 *
 * <p>Nodes are asked for only once all their leaves are there; from then on they never change.
 */
final class StoredTree {
  static final int LEVELS_PER_TILE = 8;
  private static final int WIDTH = 1 << LEVELS_PER_TILE;

  /** Reads hashes of a kept level. */
  @FunctionalInterface
  interface Reader {
    /**
     * Those with an index from {@code first} on, at most 256, as many as there are.
     *
     * @param level 0, 8, 16...
     */
    List<byte[]> read(int level, long first);
  }

  private record Tile(int level, long index) {}

  private final Reader reader;
  private final Map<Tile, List<byte[]>> tiles = new HashMap<>();

  StoredTree(Reader reader) {
    this.reader = reader;
  }

  static boolean keeps(int level) {
    return level % LEVELS_PER_TILE == 0;
  }

  /** The hash over the 2^level leaves from {@code index * 2^level} on. */
  byte[] node(int level, long index) {
    int above = level % LEVELS_PER_TILE;
    var first = index << above;
    var tile =
        tiles.computeIfAbsent(
            new Tile(level - above, first / WIDTH),
            absent -> reader.read(absent.level(), absent.index() * WIDTH));
    int at = (int) (first % WIDTH);
    if (tile.size() < at + (1 << above)) {
      throw new IllegalStateException("the stored tree lacks nodes below " + level + "/" + index);
    }
    return combined(new ArrayList<>(tile.subList(at, at + (1 << above))));
  }

  private static byte[] combined(List<byte[]> row) {
    var hashes = row;
    while (hashes.size() > 1) {
      var parents = new ArrayList<byte[]>(hashes.size() / 2);
      for (int i = 0; i < hashes.size(); i += 2) {
        parents.add(MerkleHash.node(hashes.get(i), hashes.get(i + 1)));
      }
      hashes = parents;
    }
    return hashes.get(0);
  }

  /** MTH(D[start:end]) of RFC 6962, 2.1, for the ranges that its recursions make. */
  byte[] range(long start, long end) {
    long width = end - start;
    if (Long.bitCount(width) == 1 && start % width == 0) {
      return node(Long.numberOfTrailingZeros(width), start / width);
    }
    long middle = start + split(width);
    return MerkleHash.node(range(start, middle), range(middle, end));
  }

  /** The largest power of two smaller than the number of leaves. */
  static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
