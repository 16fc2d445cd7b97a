package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How full the store is: alarms, forecasts, lists of places. */
class FillIT extends BiobankIT {
  @Test
  void aContainerThatIsTooFullRaisesAnAlarmUntilItIsNot() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("IT-FILL");
    store(manager, "IT-FILL-1", 12); // of 24
    fillRule(manager, 0, 50);
    var open =
        """
        SELECT COUNT(*) FROM alarm a JOIN container c ON c.id = a.container_id
        WHERE c.code = 'IT-FILL' AND a.kind = 'FILL' AND a.state = 'RAISED' AND a.severity = 'WARNING'
          AND a.worst_value = 50 AND a.probe_id IS NULL
        """;
    assertThat(count(open)).isEqualTo(1);
    manager
        .request()
        .queryParam("state", "RAISED")
        .get("/alarms")
        .then()
        .statusCode(200)
        .body("items.find { it.container == 'IT-FILL' }.kind", equalTo("FILL"));
    fillRule(manager, 1, 60);
    assertThat(count(open)).isZero();
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM alarm a JOIN container c ON c.id = a.container_id
                WHERE c.code = 'IT-FILL' AND a.state = 'ENDED' AND a.ended_at IS NOT NULL
                """))
        .isEqualTo(1);
  }

  @Test
  void aForecastSaysNothingBeforeItHasSeenEnough() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("IT-CAST");
    store(manager, "IT-CAST-1", 12);
    manager
        .request()
        .get("/containers/IT-CAST/forecast")
        .then()
        .statusCode(200)
        .body("container.occupied", equalTo(12))
        .body("container.capacity", equalTo(24))
        .body("container.daysUntilFull", nullValue())
        .body("container.words", containsString("4 are needed"));
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO container_fill (container_id, taken_on, occupied, capacity)
                SELECT c.id, UTC_DATE() - INTERVAL w.n WEEK, 12 - 2 * w.n, 24
                FROM container c JOIN (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) w
                WHERE c.code = 'IT-CAST'
                """));
    manager
        .request()
        .get("/containers/it-cast/forecast")
        .then()
        .statusCode(200)
        .body("container.weeks", equalTo(4))
        .body("container.perWeek.expected", equalTo(2.0f))
        .body("container.daysUntilFull.expected", equalTo(42.0f))
        .body("typesOfSite.find { it.type == 'BOX-24' }.forecast.weeks", equalTo(0));
  }

  @Test
  void placesOutOfUseCountForNoType() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("IT-LESS");
    store(manager, "IT-LESS-1", 2);
    int before = placesOfType(manager);
    manager
        .request()
        .body(Map.of("positions", List.of("D5", "D6"), "reason", "cracked"))
        .post("/containers/IT-LESS-1/blocked-places")
        .then()
        .statusCode(201);
    assertThat(placesOfType(manager)).isEqualTo(before - 2);
  }

  private static int placesOfType(Person person) {
    return person
        .request()
        .get("/containers/IT-LESS/forecast")
        .then()
        .statusCode(200)
        .extract()
        .path("typesOfSite.find { it.type == 'BOX-24' }.forecast.capacity");
  }

  @Test
  void everyPlaceIsListedInWalkingOrder() {
    var manager = signIn(TestBiobank.MANAGER);
    freezer("IT-LIST");
    var tubes = store(manager, "IT-LIST-1", 2);
    manager
        .request()
        .body(Map.of("positions", List.of("D6"), "reason", "cracked"))
        .post("/containers/IT-LIST-1/blocked-places")
        .then()
        .statusCode(201);
    var all = csv(manager, "ALL");
    assertThat(all).hasSize(1 + 24);
    assertThat(all[0]).startsWith("way,box,box_name,position,state,barcode");
    assertThat(all[1])
        .isEqualTo(
            "IT-LIST > IT-LIST-1,IT-LIST-1,Box,A1,OCCUPIED,"
                + tubes.get(0)
                + ",PLASMA,AVAILABLE,NEPHRO-1");
    assertThat(all[24]).startsWith("IT-LIST > IT-LIST-1,IT-LIST-1,Box,D6,BLOCKED,");
    assertThat(csv(manager, "EMPTY")).hasSize(1 + 21);
    assertThat(csv(manager, "OCCUPIED")).hasSize(1 + 2);
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/containers/IT-LIST/occupancy.csv")
        .then()
        .statusCode(403);
  }

  private static String[] csv(Person person, String show) {
    return person
        .request()
        .queryParam("show", show)
        .get("/containers/IT-LIST/occupancy.csv")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString()
        .split("\\R");
  }

  private static void fillRule(Person manager, int version, int percent) {
    manager
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("alarmHigh", -60, "hysteresis", 2, "delayMinutes", 10, "fillPercent", percent))
        .put("/containers/IT-FILL/alarm-rule")
        .then()
        .statusCode(200);
  }

  private List<String> store(Person bench, String box, int count) {
    var tubes = tubes(bench, count);
    for (var tube : tubes) {
      bench
          .request()
          .body(Map.of("box", box))
          .post("/specimens/" + tube + "/placement")
          .then()
          .statusCode(200);
    }
    return tubes;
  }
}
