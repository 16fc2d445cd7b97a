package org.biobank.web.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Racks of twelve columns as a scanner tells them, and boxes stored with them. */
final class CountedRacks {
  static final String UNREAD = "?";

  private CountedRacks() {}

  /** Row by row; an empty code is an empty place, {@link #UNREAD} one that could not be read. */
  static Map<String, Object> rack(List<String> tubes) {
    var wells = new ArrayList<Map<String, String>>();
    for (int i = 0; i < tubes.size(); i++) {
      var position = (char) ('A' + i / 12) + String.valueOf(i % 12 + 1);
      if (tubes.get(i).equals(UNREAD)) {
        wells.add(Map.of("position", position, "state", "UNREAD"));
      } else if (!tubes.get(i).isEmpty()) {
        wells.add(Map.of("position", position, "barcode", tubes.get(i)));
      }
    }
    return Map.of("wells", wells);
  }

  static void store(BiobankIT.Person bench, String box, int version, List<String> tubes) {
    bench
        .request()
        .header("If-Match", "\"" + version + "\"")
        .queryParam("missing", "take-out")
        .body(rack(tubes))
        .put("/boxes/" + box + "/contents")
        .then()
        .statusCode(200);
  }

  static String openStockTake(BiobankIT.Person bench, String container) {
    return bench
        .request()
        .body(Map.of("container", container, "note", "Yearly count"))
        .post("/stock-takes")
        .then()
        .statusCode(201)
        .extract()
        .path("code");
  }

  static void countBox(BiobankIT.Person bench, String take, String box, List<String> tubes) {
    bench
        .request()
        .body(rack(tubes))
        .post("/stock-takes/" + take + "/boxes/" + box + "/count")
        .then()
        .statusCode(200);
  }

  static Map<String, Object> signed(String password) {
    return Map.of(
        "signature",
        Map.of("password", password, "meaning", "CORRECTED", "reason", "Counted twice, agreed"));
  }
}
