package org.biobank.web.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyIT extends BiobankIT {
  private static final Map<String, Object> EDTA =
      Map.of(
          "code",
          "EDTA",
          "type",
          "WHOLE_BLOOD",
          "tubeFormat",
          "PRIMARY",
          "quantity",
          9,
          "aliquots",
          Map.of("count", 4, "quantity", 1, "type", "PLASMA", "tubeFormat", "SBS_1_4ML"),
          "storageClass",
          "DEEP_FREEZER");
  private static final Map<String, Object> SPOT =
      Map.of("code", "SPOT", "type", "URINE", "quantity", 10);

  @Test
  void aProtocolIsStatedWholeAndReadBackAsStated() {
    var manager = signIn(TestBiobank.MANAGER);
    open(manager, "IT-PROT", List.of(event("V1", 0, EDTA, SPOT), event("V2", 90, EDTA)))
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("events.code", equalTo(List.of("V1", "V2")))
        .body("events[0].windowDays", equalTo(14))
        .body("events[0].anticipated.code", equalTo(List.of("EDTA", "SPOT")))
        .body("events[0].anticipated[0].specimenClass", equalTo("FLUID"))
        .body("events[0].anticipated[0].aliquots.type", equalTo("PLASMA"))
        .body("events[0].anticipated[0].aliquots.count", equalTo(4))
        .body("events[0].anticipated[0].storageCelsiusMax", equalTo(-60));
    signIn(TestBiobank.BENCH)
        .request()
        .get("/reference")
        .then()
        .body("studies.find { it.code == 'IT-PROT' }.events[0].anticipated.code", hasItem("SPOT"))
        .body("studies.code", hasItem("NEPHRO-1"));
    open(manager, "it-prot", List.of()).statusCode(409).body("slug", equalTo("study-code-taken"));
  }

  @Test
  void aProtocolIsChangedWholeByWhoSawItLast() {
    var manager = signIn(TestBiobank.MANAGER);
    open(manager, "IT-PROTCHG", List.of(event("V1", 0, EDTA, SPOT), event("V2", 90)))
        .statusCode(201);
    var after = List.of(event("V1", 1, SPOT), event("V3", 360, EDTA));
    change(manager, "IT-PROTCHG", 0, after)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("events.code", equalTo(List.of("V1", "V3")))
        .body("events[0].dayOffset", equalTo(1))
        .body("events[0].anticipated.code", equalTo(List.of("SPOT")));
    change(manager, "IT-PROTCHG", 0, after)
        .statusCode(412)
        .body("slug", equalTo("stale-version"))
        .body("current", equalTo(1));
    manager
        .request()
        .body(Map.of("title", "T", "events", after))
        .put("/studies/IT-PROTCHG/protocol")
        .then()
        .statusCode(428);
    change(manager, "IT-NOSUCH", 0, after).statusCode(404).body("slug", equalTo("study-not-found"));
  }

  @Test
  void nothingNewBeginsInAStudyThatIsClosed() {
    var manager = signIn(TestBiobank.MANAGER);
    var bench = signIn(TestBiobank.BENCH);
    var events = List.of(event("V1", 0, EDTA));
    open(manager, "IT-CLOSED", events).statusCode(201);
    String donor = enrol(bench, "IT-CLOSED").statusCode(201).extract().path("code");
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    manager
        .request()
        .header("If-Match", "\"0\"")
        .body(Map.of("title", "Closed", "closedOn", yesterday.toString(), "events", events))
        .put("/studies/IT-CLOSED/protocol")
        .then()
        .statusCode(200);
    enrol(bench, "IT-CLOSED")
        .statusCode(422)
        .body("slug", equalTo("study-closed"))
        .body("detail", containsString(yesterday.toString()));
    visit(bench, donor, Instant.now()).statusCode(422).body("slug", equalTo("study-closed"));
    manager
        .request()
        .body(Map.of("study", "IT-CLOSED", "event", "V1", "site", "HDB", "count", 1))
        .post("/kits")
        .then()
        .statusCode(422)
        .body("slug", equalTo("study-closed"));
    visit(bench, donor, Instant.parse("2026-03-02T08:00:00Z")).statusCode(201);
  }

  private static ValidatableResponse visit(Person bench, String donor, Instant at) {
    return bench
        .request()
        .body(
            Map.of(
                "donor",
                donor,
                "study",
                "IT-CLOSED",
                "event",
                "V1",
                "site",
                "HDB",
                "visitedAt",
                at.toString(),
                "specimens",
                List.of(Map.of("type", "WHOLE_BLOOD", "quantity", 9))))
        .post("/visits")
        .then();
  }

  @Test
  void whatHasVisitsIsNotDropped() {
    var manager = signIn(TestBiobank.MANAGER);
    tubes(signIn(TestBiobank.BENCH), 1);
    int version = manager.request().get("/studies/NEPHRO-1").path("version");
    change(manager, "NEPHRO-1", version, List.of(event("V9", 0)))
        .statusCode(422)
        .body("slug", equalTo("protocol-in-use"))
        .body("items[0].what", equalTo("V1"))
        .body("items[0].why", containsString("visits"));
    manager
        .request()
        .get("/studies/NEPHRO-1")
        .then()
        .body("version", equalTo(version))
        .body("events.code", hasItem("V1"));
  }

  @Test
  void everyFaultOfAProtocolIsNamedAndNothingIsWritten() {
    var manager = signIn(TestBiobank.MANAGER);
    var odd = new HashMap<>(EDTA);
    odd.put("type", "MOONDUST");
    var warm = new HashMap<>(SPOT);
    warm.put("storageClass", "ROOM");
    open(manager, "IT-PROTBAD", List.of(event("V1", 0, odd, warm), event("v1", 1)))
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/events/0/anticipated/0/type",
                    "/events/0/anticipated/1/storageClass",
                    "/events/1/code")));
    manager.request().get("/studies/IT-PROTBAD").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"IT-X\",\"title\":\"\",\"events\":[]}",
        "{\"code\":\"IT X\",\"title\":\"T\",\"events\":[]}",
        "{\"code\":\"IT-X\",\"title\":\"T\"}",
        "{\"code\":\"IT-X\",\"title\":\"T\",\"events\":[{\"code\":\"V1\",\"name\":\"V\",\"dayOffset\":99999}]}",
        "{\"code\":\"IT-X\",\"title\":\"T\",\"events\":[{\"code\":\"V1\",\"name\":\"V\",\"dayOffset\":0,\"windowDays\":-1}]}",
        "{\"code\":\"IT-X\",\"title\":\"T\",\"events\":[{\"code\":\"V1\",\"name\":\"V\",\"dayOffset\":0,\"anticipated\":[{\"code\":\"A\",\"type\":\"URINE\",\"quantity\":0}]}]}",
        "{\"code\":\"IT-X\",\"title\":\"T\",\"events\":[{\"code\":\"V1\",\"name\":\"V\",\"dayOffset\":0,\"anticipated\":[{\"code\":\"A\",\"type\":\"URINE\",\"quantity\":1,\"storageClass\":\"COSY\"}]}]}"
      })
  void aStudyThatCannotBeIsRefused(String body) {
    signIn(TestBiobank.MANAGER)
        .request()
        .body(body)
        .post("/studies")
        .then()
        .statusCode(400)
        .body("slug", equalTo("invalid-request"));
  }

  @Test
  void onlyManagersStateProtocols() {
    var bench = signIn(TestBiobank.BENCH);
    open(bench, "IT-PROTBENCH", List.of()).statusCode(403).body("slug", equalTo("not-permitted"));
    change(bench, "NEPHRO-1", 0, List.of()).statusCode(403);
    bench.request().get("/studies/NEPHRO-1").then().statusCode(200);
  }

  @Test
  void aDonorsScheduleSaysWhatIsDoneAndWhatIsLate() {
    var bench = signIn(TestBiobank.BENCH);
    var manager = signIn(TestBiobank.MANAGER);
    var donor = donor(bench);
    bench
        .request()
        .get("/donors/" + donor + "/schedule")
        .then()
        .statusCode(200)
        .body("find { it.event == 'V1' }.status", equalTo("DUE"));
    String visited = bench.request().get("/specimens/" + tubes(bench, 1).get(0)).path("donor");
    bench
        .request()
        .get("/donors/" + visited + "/schedule")
        .then()
        .body("find { it.event == 'V1' }.status", equalTo("DONE"))
        .body("findAll { it.event == 'V1' }", hasSize(1));
    bench.request().get("/donors/D-999999/schedule").then().statusCode(404);
    signIn(TestBiobank.BENCH_MUC)
        .request()
        .get("/donors/" + donor + "/schedule")
        .then()
        .statusCode(403);
    manager.request().get("/donors/" + donor + "/schedule").then().statusCode(200);
  }

  static Map<String, Object> event(String code, int day, Object... anticipated) {
    return Map.of(
        "code",
        code,
        "name",
        "Visit " + code,
        "dayOffset",
        day,
        "anticipated",
        List.of(anticipated));
  }

  static ValidatableResponse open(Person manager, String code, List<?> events) {
    return manager
        .request()
        .body(Map.of("code", code, "title", "Study " + code, "events", events))
        .post("/studies")
        .then();
  }

  private static ValidatableResponse change(
      Person manager, String code, int version, List<?> events) {
    return manager
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("title", "Study " + code, "events", events))
        .put("/studies/" + code + "/protocol")
        .then();
  }
}
