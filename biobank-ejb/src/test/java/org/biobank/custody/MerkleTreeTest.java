package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The tree against the definition of RFC 6962, 2.1, and against the test vectors that the
 * Certificate Transparency implementations share.
 */
class MerkleTreeTest {
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsAreThoseOfTheSharedTestVectors() {
    var tree = new GrowingTree();
    for (int i = 0; i < INPUTS.size(); i++) {
      tree.append(MerkleHash.leaf(HexFormat.of().parseHex(INPUTS.get(i))));
      assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void theEmptyTreeHasTheHashOfNothing() {
    assertThat(HexFormat.of().formatHex(new GrowingTree().root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void everyLeafIsProvenInEveryTreeThatHoldsIt() {
    var log = new Log(70);
    for (int size = 1; size <= 70; size++) {
      for (int leaf = 0; leaf < size; leaf++) {
        var proof = InclusionProof.of(log.tree(), leaf, size);
        assertThat(proof.leads(log.leaf(leaf), log.root(size))).isTrue();
        assertThat(proof.leads(log.leaf((leaf + 1) % 70), log.root(size))).isFalse();
      }
    }
  }

  @Test
  void everyPrefixIsConsistentWithEveryLaterTree() {
    var log = new Log(70);
    for (int second = 1; second <= 70; second++) {
      for (int first = 1; first <= second; first++) {
        var proof = ConsistencyProof.of(log.tree(), first, second);
        assertThat(proof.connects(log.root(first), log.root(second))).isTrue();
        assertThat(proof.connects(EventHash.NONE, log.root(second))).isFalse();
      }
    }
  }

  @Test
  void proofsHoldAcrossTilesAndNoneHoldsOnceABitOfItIsTurned() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var log = new Log(70_000);
    for (int i = 0; i < 60; i++) {
      int size = 1 + random.nextInt(70_000);
      int leaf = random.nextInt(size);
      var proof = InclusionProof.of(log.tree(), leaf, size);
      assertThat(proof.leads(log.leaf(leaf), log.root(size))).as("seed %d", seed).isTrue();
      if (!proof.path().isEmpty()) {
        assertThat(turned(proof, random).leads(log.leaf(leaf), log.root(size)))
            .as("seed %d", seed)
            .isFalse();
      }
      int first = 1 + random.nextInt(size);
      assertThat(
              ConsistencyProof.of(log.tree(), first, size)
                  .connects(log.root(first), log.root(size)))
          .as("seed %d", seed)
          .isTrue();
    }
  }

  @Test
  void aProofReadsAFewTilesOfALargeTree() {
    var log = new Log(70_000);
    InclusionProof.of(log.tree(), 12_345, 69_999);
    assertThat(log.reads).isLessThanOrEqualTo(6);
  }

  @Test
  void aTreeGoesOnWhereTheStoredOneEnds() {
    var log = new Log(1_000);
    var tree = GrowingTree.of(log.tree(), 300);
    assertThat(EventHash.of(tree.root())).isEqualTo(log.root(300));
    for (int i = 300; i < 1_000; i++) {
      tree.append(log.leaf(i).bytes());
    }
    assertThat(EventHash.of(tree.root())).isEqualTo(log.root(1_000));
  }

  private static InclusionProof turned(InclusionProof proof, Random random) {
    var path = new ArrayList<>(proof.path());
    int at = random.nextInt(path.size());
    var bytes = path.get(at).bytes();
    bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
    path.set(at, EventHash.of(bytes));
    return new InclusionProof(proof.leafIndex(), proof.treeSize(), path);
  }

  /** A log in memory, its roots by the definition: MTH of the RFC, hash by hash. */
  private static final class Log {
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<List<byte[]>> kept = List.of(leaves, new ArrayList<>(), new ArrayList<>());
    private int reads;

    Log(int size) {
      var tree = new GrowingTree();
      for (int i = 0; i < size; i++) {
        var leaf = MerkleHash.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)});
        leaves.add(leaf);
        tree.append(
            leaf,
            (level, index, hash) -> {
              if (StoredTree.keeps(level)) {
                kept.get(level / 8).add(hash);
              }
            });
      }
    }

    StoredTree tree() {
      return new StoredTree(
          (level, first) -> {
            reads++;
            var row = kept.get(level / 8);
            return row.subList((int) first, (int) Math.min(row.size(), first + 256));
          });
    }

    EventHash leaf(int index) {
      return EventHash.of(leaves.get(index));
    }

    EventHash root(int size) {
      return EventHash.of(mth(leaves.subList(0, size)));
    }

    private static byte[] mth(List<byte[]> row) {
      if (row.size() == 1) {
        return row.get(0);
      }
      int split = Integer.highestOneBit(row.size() - 1);
      return MerkleHash.node(mth(row.subList(0, split)), mth(row.subList(split, row.size())));
    }
  }
}
