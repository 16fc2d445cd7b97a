package org.biobank.tools.drill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.biobank.custody.Finding;
import org.biobank.custody.Finding.Kind;
import org.biobank.custody.MerkleHash;

/**
 * What somebody with all rights on the database may do to the ledger.
 *
 * @param name in words
 * @param expected under which name it must be found
 * @param where at which leaf, or the one after it
 */
record Tampering(String name, Kind expected, ToLongFunction<Victim> where, Act act) {
  private Tampering(String name, Kind expected, Act act) {
    this(name, expected, Victim::leaf, act);
  }

  /** Does it. */
  @FunctionalInterface
  interface Act {
    void on(Connection database, Victim victim) throws SQLException;
  }

  static final List<Tampering> ALL =
      List.of(
          new Tampering("a time is changed", Kind.ALTERED, Tampering::changeTime),
          new Tampering(
              "a time is changed, its hashes made anew",
              Kind.ALTERED,
              Tampering::changeTimeWithHashes),
          new Tampering("an event is deleted", Kind.DROPPED, Tampering::delete),
          new Tampering(
              "an event is deleted with its leaf", Kind.DROPPED, Tampering::deleteWithLeaf),
          new Tampering("two events are swapped", Kind.REORDERED, Tampering::swap),
          new Tampering("an event is pointed to another tube", Kind.ALTERED, Tampering::repoint),
          new Tampering(
              "a signature's reason is changed",
              Kind.ALTERED,
              Victim::signedLeaf,
              Tampering::changeSignature),
          new Tampering(
              "a signature is deleted",
              Kind.DROPPED,
              Victim::signedLeaf,
              Tampering::deleteSignature),
          new Tampering(
              "a head's size is changed", Kind.ALTERED, victim -> 0, Tampering::resizeFirstHead),
          new Tampering("the last head is taken away", Kind.ROLLED_BACK, Tampering::dropHead));

  /** Whether one of the findings says what was done, and where. */
  boolean isNamedBy(List<Finding> findings, Victim victim) {
    return findings.stream()
        .filter(finding -> finding.kind() == expected)
        .anyMatch(
            finding ->
                expected == Kind.ROLLED_BACK
                    || finding.leaf() == where.applyAsLong(victim)
                    || finding.leaf() == where.applyAsLong(victim) + 1);
  }

  private static void changeTime(Connection database, Victim victim) throws SQLException {
    run(
        database,
        "UPDATE custody_event SET event_time = event_time - INTERVAL 1 HOUR WHERE id = ?",
        victim.id());
  }

  /** By somebody who knows the format, and has no key. */
  private static void changeTimeWithHashes(Connection database, Victim victim) throws SQLException {
    changeTime(database, victim);
    var text = anHourEarlier(victim.text()).getBytes(StandardCharsets.UTF_8);
    run(
        database,
        "UPDATE custody_event SET hash = UNHEX(SHA2(?, 256)) WHERE id = ?",
        text,
        victim.id());
    run(
        database,
        "UPDATE custody_leaf SET leaf_hash = ? WHERE event_id = ?",
        MerkleHash.leaf(text),
        victim.id());
  }

  private static String anHourEarlier(String event) {
    var member = "\"eventTime\":\"";
    int start = event.indexOf(member) + member.length();
    int end = event.indexOf('"', start);
    var time = Instant.parse(event.substring(start, end)).minus(Duration.ofHours(1));
    return event.substring(0, start) + time + event.substring(end);
  }

  private static void delete(Connection database, Victim victim) throws SQLException {
    run(database, "DELETE FROM custody_event WHERE id = ?", victim.id());
  }

  private static void deleteWithLeaf(Connection database, Victim victim) throws SQLException {
    delete(database, victim);
    run(database, "DELETE FROM custody_leaf WHERE event_id = ?", victim.id());
  }

  private static void swap(Connection database, Victim victim) throws SQLException {
    var move = "UPDATE custody_leaf SET leaf_index = ? WHERE event_id = ?";
    run(database, move, -1, victim.id());
    run(database, move, victim.leaf(), victim.neighbour());
    run(database, move, victim.leaf() + 1, victim.id());
  }

  /** To the end of another tube's chain. */
  private static void repoint(Connection database, Victim victim) throws SQLException {
    run(
        database,
        """
        UPDATE custody_event e JOIN (SELECT subject_id, MAX(sequence) + 1 AS next FROM custody_event
          WHERE subject_id = (SELECT subject_id FROM custody_event WHERE id = ?)) o
        SET e.subject_id = o.subject_id, e.sequence = o.next WHERE e.id = ?
        """,
        victim.neighbour(),
        victim.id());
  }

  private static void changeSignature(Connection database, Victim victim) throws SQLException {
    run(
        database,
        "UPDATE custody_signature SET reason = 'Nobody signed this' WHERE event_id = ? AND number = 1",
        victim.signed());
  }

  private static void deleteSignature(Connection database, Victim victim) throws SQLException {
    run(
        database,
        "DELETE FROM custody_signature WHERE event_id = ? AND number = 2",
        victim.signed());
  }

  /** To more leaves than there will ever be. */
  private static void resizeFirstHead(Connection database, Victim victim) throws SQLException {
    run(database, "UPDATE custody_head SET size = 9000000000000000 ORDER BY number LIMIT 1");
  }

  private static void dropHead(Connection database, Victim victim) throws SQLException {
    run(database, "DELETE FROM custody_head ORDER BY number DESC LIMIT 1");
  }

  static void run(Connection database, String sql, Object... binds) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < binds.length; i++) {
        statement.setObject(i + 1, binds[i]);
      }
      statement.executeUpdate();
    }
  }
}
