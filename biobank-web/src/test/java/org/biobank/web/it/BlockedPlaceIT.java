package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Places out of use take nothing and are not offered. */
class BlockedPlaceIT extends BiobankIT {
  @Test
  void nothingIsPutIntoAPlaceOutOfUse() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    box("IT-BLOCK", "FRZ-80");
    var tubes = tubes(bench, 2);
    block(manager, "IT-BLOCK", List.of("A1", "a2"), "cracked");
    for (var person : List.of(bench, manager)) {
      person
          .request()
          .body(Map.of("box", "IT-BLOCK", "position", "A1"))
          .post("/specimens/" + tubes.get(0) + "/placement")
          .then()
          .statusCode(422)
          .body("slug", equalTo("place-blocked"))
          .body("detail", containsString("cracked"));
    }
    bench
        .request()
        .body(Map.of("wells", List.of(Map.of("position", "A2", "barcode", tubes.get(0)))))
        .post("/boxes/IT-BLOCK/contents/preview")
        .then()
        .statusCode(200)
        .body("wells[0].refusal.slug", equalTo("place-blocked"));
    bench
        .request()
        .get("/containers/IT-BLOCK/free-places?count=1")
        .then()
        .body("items.position", contains("A3"));
    bench
        .request()
        .body(Map.of("box", "IT-BLOCK"))
        .post("/specimens/" + tubes.get(0) + "/placement")
        .then()
        .statusCode(200)
        .body("position", equalTo("A3"));
    manager
        .request()
        .body(Map.of("positions", List.of("A3"), "reason", "iced up"))
        .post("/containers/IT-BLOCK/blocked-places")
        .then()
        .statusCode(422)
        .body("slug", equalTo("position-occupied"));
    manager
        .request()
        .delete("/containers/IT-BLOCK/blocked-places/A1")
        .then()
        .statusCode(200)
        .body("items.position", contains("A2"));
    bench
        .request()
        .body(Map.of("box", "IT-BLOCK", "position", "A1"))
        .post("/specimens/" + tubes.get(1) + "/placement")
        .then()
        .statusCode(200);
  }

  @Test
  void aBlockedPlaceOfARackTakesNoBox() {
    var manager = signIn(TestBiobank.MANAGER);
    manager
        .request()
        .body(
            Map.of(
                "type",
                "RACK-4X4",
                "code",
                "IT-BLOCK-R",
                "name",
                "Rack",
                "site",
                "HDB",
                "levels",
                List.of(Map.of("type", "BOX-96", "count", 1, "code", "{parent}-{n}", "name", "B"))))
        .post("/containers")
        .then()
        .statusCode(201);
    block(manager, "IT-BLOCK-R", List.of("B2"), "bent");
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("parent", "IT-BLOCK-R", "position", "b2"))
        .put("/containers/IT-BLOCK-R-1/place")
        .then()
        .statusCode(422)
        .body("slug", equalTo("place-blocked"));
    assertThat(
            count("SELECT COUNT(*) FROM container WHERE code = 'IT-BLOCK-R-1' AND parent_row = 0"))
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeMeantIsRefusedWithThePlaceOfTheFault() {
    var manager = signIn(TestBiobank.MANAGER);
    box("IT-BLOCK-BAD", "FRZ-80");
    manager
        .request()
        .body(Map.of("positions", List.of("A1", "Q77"), "reason", "cracked"))
        .post("/containers/IT-BLOCK-BAD/blocked-places")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/positions/1"))
        .body("errors[0].detail", containsString("A1 to H12"));
    manager
        .request()
        .get("/containers/IT-BLOCK-BAD/blocked-places")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    manager
        .request()
        .delete("/containers/IT-BLOCK-BAD/blocked-places/A1")
        .then()
        .statusCode(404)
        .body("slug", equalTo("blocked-place-not-found"));
    signIn(TestBiobank.BENCH)
        .request()
        .body(Map.of("positions", List.of("A1"), "reason", "cracked"))
        .post("/containers/IT-BLOCK-BAD/blocked-places")
        .then()
        .statusCode(403);
  }

  private static void block(Person manager, String code, List<String> positions, String reason) {
    manager
        .request()
        .body(Map.of("positions", positions, "reason", reason))
        .post("/containers/" + code + "/blocked-places")
        .then()
        .statusCode(201)
        .body("items", hasSize(positions.size()));
  }
}
