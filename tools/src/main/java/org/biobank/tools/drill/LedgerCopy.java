package org.biobank.tools.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The ledger's tables as they were, to be put back after each tampering. */
final class LedgerCopy {
  /** A signature refers to its event. */
  private static final List<String> TABLES =
      List.of("custody_event", "custody_signature", "custody_leaf", "custody_node", "custody_head");

  private LedgerCopy() {}

  /** Takes the copy, and the triggers that would stand in the way away, as root can. */
  static void take(Connection database) throws SQLException {
    for (var table : TABLES) {
      Tampering.run(database, "DROP TRIGGER IF EXISTS " + table + "_is_never_changed");
      Tampering.run(database, "DROP TRIGGER IF EXISTS " + table + "_is_never_deleted");
      Tampering.run(
          database, "CREATE OR REPLACE TABLE kept_" + table + " AS SELECT * FROM " + table);
    }
  }

  /** In one transaction, so that no event seems to wait for a leaf again. */
  static void putBack(Connection database) throws SQLException {
    database.setAutoCommit(false);
    Tampering.run(database, "DELETE FROM custody_signature");
    for (var table : TABLES) {
      Tampering.run(database, "DELETE FROM " + table);
      Tampering.run(database, "INSERT INTO " + table + " SELECT * FROM kept_" + table);
    }
    Tampering.run(database, "DELETE FROM custody_pending");
    database.commit();
    database.setAutoCommit(true);
  }
}
