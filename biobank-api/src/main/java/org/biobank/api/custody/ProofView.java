package org.biobank.api.custody;

import java.util.List;
import java.util.UUID;
import org.biobank.custody.ConsistencyProof;
import org.biobank.custody.EventHash;
import org.biobank.custody.ProveInclusion.ProvenLeaf;

/** Proofs as they are sent: hashes in hexadecimal. */
final class ProofView {
  private ProofView() {}

  /**
   * That an event stands in the tree (RFC 9162, 2.1.3).
   *
   * @param path the sibling on each level, the leaf's own first
   */
  public record Inclusion(
      UUID event, String leafHash, long leafIndex, long treeSize, List<String> path) {
    static Inclusion of(ProvenLeaf proven) {
      var proof = proven.proof();
      return new Inclusion(
          proven.eventId(),
          proven.leafHash().hex(),
          proof.leafIndex(),
          proof.treeSize(),
          proof.path().stream().map(EventHash::hex).toList());
    }
  }

  /** That the second tree is the first with leaves appended (RFC 9162, 2.1.4). */
  public record Consistency(long first, long second, List<String> path) {
    static Consistency of(ConsistencyProof proof) {
      return new Consistency(
          proof.first(), proof.second(), proof.path().stream().map(EventHash::hex).toList());
    }
  }
}
