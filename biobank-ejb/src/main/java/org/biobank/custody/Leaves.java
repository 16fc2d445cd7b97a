package org.biobank.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.Database;

/**
 * The tree as it is stored: {@code custody_leaf} and, of every eighth level, {@code custody_node}.
 */
@ApplicationScoped
class Leaves {
  private static final int TILE = 256;

  /** A kept node above the leaves. */
  record Node(int level, long index, EventHash hash) {}

  @Inject private Database database;

  void add(Collection<Leaf> leaves, Collection<Node> nodes) {
    database.batch(
        "INSERT INTO custody_leaf (leaf_index, event_id, leaf_hash) VALUES (?, ?, ?)",
        leaves,
        (insert, leaf) -> {
          insert.setLong(1, leaf.index());
          insert.setObject(2, leaf.eventId());
          insert.setBytes(3, leaf.hash().bytes());
        });
    database.batch(
        "INSERT IGNORE INTO custody_node (level, node_index, hash) VALUES (?, ?, ?)",
        nodes,
        (insert, node) -> {
          insert.setInt(1, node.level());
          insert.setLong(2, node.index());
          insert.setBytes(3, node.hash().bytes());
        });
  }

  /** Those that were stored and not signed: a server was stopped at the wrong moment. */
  List<EventHash> unsigned(long size) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT leaf_hash FROM custody_leaf WHERE leaf_index >= :size ORDER BY leaf_index")
                .bind("size", size)
                .map((row, context) -> EventHash.of(row.getBytes(1)))
                .list());
  }

  /** The tree, read as it is needed; keeps what it read, so take a new one for each question. */
  StoredTree tree() {
    return new StoredTree((level, first) -> level == 0 ? leaves(first) : nodes(level, first));
  }

  Optional<Leaf> of(UUID eventId) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT leaf_index, event_id, leaf_hash FROM custody_leaf WHERE event_id = :id")
                .bind("id", eventId)
                .map(
                    (row, context) ->
                        new Leaf(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            EventHash.of(row.getBytes(3))))
                .findOne());
  }

  private List<byte[]> leaves(long first) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT leaf_hash FROM custody_leaf
                    WHERE leaf_index >= :first AND leaf_index < :end ORDER BY leaf_index
                    """)
                .bind("first", first)
                .bind("end", first + TILE)
                .mapTo(byte[].class)
                .list());
  }

  private List<byte[]> nodes(int level, long first) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT hash FROM custody_node
                    WHERE level = :level AND node_index >= :first AND node_index < :end
                    ORDER BY node_index
                    """)
                .bind("level", level)
                .bind("first", first)
                .bind("end", first + TILE)
                .mapTo(byte[].class)
                .list());
  }
}
