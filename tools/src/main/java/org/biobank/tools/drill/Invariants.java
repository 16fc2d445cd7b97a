package org.biobank.tools.drill;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What must hold between the tables whatever happened. Each query counts what breaks it: an act
 * that was written by half would be found by one of them.
 */
final class Invariants {
  private static final String LAST_EVENT =
      """
      (SELECT e.subject_id, e.to_place, e.business_step FROM custody_event e
       JOIN (SELECT subject_id, MAX(sequence) AS sequence FROM custody_event GROUP BY subject_id) l
         ON l.subject_id = e.subject_id AND l.sequence = e.sequence)
      """;

  private static final Map<String, String> BROKEN = new LinkedHashMap<>();

  static {
    BROKEN.put(
        "a chain of custody has a gap",
        """
        SELECT COUNT(*) FROM (SELECT subject_id FROM custody_event GROUP BY subject_id
          HAVING COUNT(*) <> MAX(sequence)) broken
        """);
    BROKEN.put(
        "a specimen has no chain",
        "SELECT COUNT(*) FROM specimen s WHERE NOT EXISTS (SELECT 1 FROM custody_event e WHERE e.subject_id = s.id)");
    BROKEN.put(
        "a tube's chain does not end where it stands",
        """
        SELECT COUNT(*) FROM placement p JOIN container c ON c.id = p.container_id
        JOIN %s last ON last.subject_id = p.specimen_id
        WHERE last.to_place <> CONCAT('box:', c.code, '/', CHAR(65 + p.row_index), p.column_index + 1)
        """
            .formatted(LAST_EVENT));
    BROKEN.put(
        "a tube's chain ends in a box where it does not stand",
        """
        SELECT COUNT(*) FROM %s last LEFT JOIN placement p ON p.specimen_id = last.subject_id
        WHERE last.to_place LIKE 'box:%%' AND p.specimen_id IS NULL
        """
            .formatted(LAST_EVENT));
    BROKEN.put(
        "a visit came in without its tubes",
        """
        SELECT COUNT(*) FROM visit v
        WHERE NOT EXISTS (SELECT 1 FROM specimen s WHERE s.visit_id = v.id)
        """);
    BROKEN.put(
        "a packed tube's chain does not lead into its shipment",
        """
        SELECT COUNT(*) FROM shipment_item i JOIN shipment h ON h.id = i.shipment_id
        JOIN %s last ON last.subject_id = i.specimen_id
        WHERE h.status IN ('PACKING', 'HANDED_OVER', 'IN_TRANSIT') AND last.to_place <> CONCAT('shipment:', h.code)
        """
            .formatted(LAST_EVENT));
  }

  private Invariants() {}

  static int count() {
    return BROKEN.size();
  }

  /** What is broken, and how often. */
  static Map<String, Long> broken(DataSource dataSource) throws SQLException {
    var broken = new LinkedHashMap<String, Long>();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (var invariant : BROKEN.entrySet()) {
        try (var rows = statement.executeQuery(invariant.getValue())) {
          rows.next();
          if (rows.getLong(1) > 0) {
            broken.put(invariant.getKey(), rows.getLong(1));
          }
        }
      }
    }
    return broken;
  }
}
