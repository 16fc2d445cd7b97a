package org.biobank.tools.demo;

import java.sql.Connection;
import org.biobank.tools.Secrets;

/** The rows of the demo biobank: none so far. */
final class DemoRows {
  private DemoRows() {}

  static int insert(Connection connection, Secrets secrets) {
    return 0;
  }
}
