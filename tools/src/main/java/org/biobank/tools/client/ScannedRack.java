package org.biobank.tools.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A rack as codes, the way a rack scanner's software sends it. */
public final class ScannedRack {
  private static final int COLUMNS = 12;

  private ScannedRack() {}

  /** The body of a store: tubes of a 96-tube rack row by row. */
  public static Map<String, Object> rowByRow(List<String> tubes) {
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < tubes.size(); i++) {
      var position = (char) ('A' + i / COLUMNS) + Integer.toString(i % COLUMNS + 1);
      wells.add(Map.of("position", position, "barcode", tubes.get(i)));
    }
    return Map.of("wells", wells);
  }
}
