package org.biobank.web.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates of containers: made, used, changed. */
class ContainerTypeIT extends BiobankIT {
  @Test
  void aTypeIsMadeFilledInItsOrderAndThenKeepsItsPlaces() {
    var manager = signIn(TestBiobank.MANAGER);
    manager
        .request()
        .body(type("BOX-49", 7))
        .post("/container-types")
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("fillOrder", equalTo("VT_TOP_DOWN_LEFT_RIGHT"));
    manager.request().body(type("BOX-49", 7)).post("/container-types").then().statusCode(409);
    box("IT-49", "FRZ-80");
    rows(h -> h.execute("UPDATE container SET type_code = 'BOX-49' WHERE code = 'IT-49'"));
    var bench = signIn(TestBiobank.BENCH);
    var tubes = tubes(bench, 2);
    for (int i = 0; i < 2; i++) {
      bench
          .request()
          .body(Map.of("box", "IT-49"))
          .post("/specimens/" + tubes.get(i) + "/placement")
          .then()
          .statusCode(200)
          .body("position", equalTo(i == 0 ? "A1" : "B1"));
    }
    change(manager, "BOX-49", 0, type("BOX-49", 8))
        .statusCode(422)
        .body("slug", equalTo("container-type-in-use"))
        .body("detail", containsString("places cannot change"));
    var renamed = new HashMap<>(type("BOX-49", 7));
    renamed.put("name", "Cryobox of Pluto");
    change(manager, "BOX-49", 0, renamed).statusCode(200).header("ETag", "\"1\"");
    change(manager, "BOX-49", 0, renamed).statusCode(412);
    bench
        .request()
        .get("/container-types/BOX-49")
        .then()
        .statusCode(200)
        .body("name", equalTo("Cryobox of Pluto"))
        .body("containers", equalTo(1));
  }

  @Test
  void aTypeThatContradictsItselfIsRefusedWithEveryFault() {
    var manager = signIn(TestBiobank.MANAGER);
    manager
        .request()
        .body(
            Map.of(
                "code",
                "BAD-BOX",
                "name",
                "Bad",
                "kind",
                "BOX",
                "holdsSpecimens",
                true,
                "grid",
                Map.of("rows", 100, "columns", 3, "rowScheme", "TWO_DIGITS"),
                "canHold",
                List.of("NO-SUCH-TYPE")))
        .post("/container-types")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/grid/rows", "/canHold", "/canHold")));
    manager.request().body(type("lower", 7)).post("/container-types").then().statusCode(400);
    signIn(TestBiobank.BENCH)
        .request()
        .body(type("BENCH-BOX", 5))
        .post("/container-types")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse change(
      Person person, String code, int version, Map<String, Object> type) {
    return person
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(type)
        .put("/container-types/" + code)
        .then();
  }

  private static Map<String, Object> type(String code, int size) {
    return Map.of(
        "code",
        code,
        "name",
        "Type " + code,
        "kind",
        "BOX",
        "holdsSpecimens",
        true,
        "grid",
        Map.of("rows", size, "columns", size, "fillOrder", "VT_TOP_DOWN_LEFT_RIGHT"));
  }
}
