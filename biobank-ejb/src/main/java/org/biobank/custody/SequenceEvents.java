package org.biobank.custody;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives committed events their leaves and signs the tree they make. One node at a time does it, in
 * one transaction: leaves, nodes, head and the end of their waiting come together or not at all.
 *
 * <p>A session bean, because the timer calls it: under a timer of a bean that manages its own
 * transactions, Payara lets the connection of a CDI bean's {@code @Transactional} commit each
 * statement by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SequenceEvents {
  /** So that a transaction stays short after a long pause. */
  static final int BATCH = 4_096;

  private static final Duration AT_REST = Duration.ofHours(1);

  @Inject private PendingEvents pending;
  @Inject private Leaves leaves;
  @Inject private TreeHeads heads;
  @Inject private LogKeys keys;
  @Inject private Clock clock;

  /**
   * Integrates at most {@link #BATCH} events.
   *
   * @return how many; none while another node is at it
   * @throws IllegalStateException if the stored tree is not the one that was signed last: then
   *     nothing is signed any more
   */
  public int integrate() {
    if (!pending.lock()) {
      return 0;
    }
    var events = pending.next(BATCH);
    var last = heads.latest();
    if (events.isEmpty() && last.filter(this::isOld).isEmpty()) {
      return 0;
    }
    var tree = signedTree(last);
    append(tree, events);
    sign(tree, last, events.size() < BATCH);
    pending.remove(events);
    return events.size();
  }

  /** A log at rest says so now and then: later nothing can be put in before that. */
  private boolean isOld(TreeHeads.KeptHead head) {
    return head.signed().head().signedAt().plus(AT_REST).isBefore(clock.instant());
  }

  /**
   * First what was stored and not signed, then what has no leaf yet. Both are one transaction with
   * the head; should a server that is stopped commit half of one, the next goes on from there.
   */
  private void append(GrowingTree tree, List<RecordedEvent> events) {
    var nodes = new ArrayList<Leaves.Node>();
    GrowingTree.Completed keep =
        (level, index, hash) -> {
          if (StoredTree.keeps(level)) {
            nodes.add(new Leaves.Node(level, index, EventHash.of(hash)));
          }
        };
    leaves.unsigned(tree.size()).forEach(hash -> tree.append(hash.bytes(), keep));
    var added = new ArrayList<Leaf>();
    for (var event :
        events.stream().map(RecordedEvent::event).sorted(LogOrder.OF_A_BATCH).toList()) {
      var leaf = Leaf.of(tree.size(), event);
      added.add(leaf);
      tree.append(leaf.hash().bytes(), keep);
    }
    leaves.add(added, nodes);
  }

  /**
   * Takes events out of the queue that have their leaf already, as the half of a transaction may
   * leave them.
   */
  public int forgetLogged() {
    return pending.lock() ? pending.removeLogged() : 0;
  }

  private void sign(GrowingTree tree, Optional<TreeHeads.KeptHead> last, boolean complete) {
    var number = last.map(TreeHeads.KeptHead::number).orElse(0L) + 1;
    heads.add(number, keys.signers(tree).sign(tree, clock.instant(), complete));
  }

  private GrowingTree signedTree(Optional<TreeHeads.KeptHead> last) {
    if (last.isEmpty()) {
      return new GrowingTree();
    }
    var head = last.get().signed().head();
    var tree = GrowingTree.of(leaves.tree(), head.size());
    if (!EventHash.of(tree.root()).equals(head.root())) {
      throw new IllegalStateException(
          "the stored tree of size " + head.size() + " is not the one that was signed");
    }
    return tree;
  }
}
