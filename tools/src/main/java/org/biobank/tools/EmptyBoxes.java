package org.biobank.tools;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.biobank.shared.Ids;

/** Boxes for benchmarks and drills, put straight into the demo's freezer of -80 °C. */
public final class EmptyBoxes {
  private static final String FREEZER = "FRZ-HDB-01";

  private EmptyBoxes() {}

  /** Returns their codes. */
  public static List<String> add(DataSource dataSource, int count) throws SQLException {
    var codes = new ArrayList<String>();
    try (var connection = dataSource.getConnection();
        var freezer =
            connection.prepareStatement("SELECT id, site_id FROM container WHERE code = ?");
        var insert =
            connection.prepareStatement(
                """
                INSERT INTO container (id, code, name, type_code, site_id, parent_id, status)
                VALUES (?, ?, 'Empty box', 'BOX-96', ?, ?, 'ACTIVE')
                """)) {
      freezer.setString(1, FREEZER);
      try (var found = freezer.executeQuery()) {
        found.next();
        insert.setObject(3, found.getObject("site_id", UUID.class));
        insert.setObject(4, found.getObject("id", UUID.class));
      }
      for (int i = 0; i < count; i++) {
        var code = "EMPTY-" + UUID.randomUUID();
        insert.setObject(1, Ids.next());
        insert.setString(2, code);
        insert.addBatch();
        codes.add(code);
      }
      insert.executeBatch();
    }
    return codes;
  }
}
