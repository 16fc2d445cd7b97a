package org.biobank.web.it;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests of kits and accession by scanning stand on: studies with protocols, donors, kits. */
abstract class ProtocolStudies extends BiobankIT {
  /** A study of two visits, of two specimens each, with a donor who takes part. */
  protected String study(String code) {
    var edta =
        Map.of("code", "EDTA", "type", "WHOLE_BLOOD", "tubeFormat", "PRIMARY", "quantity", 9);
    var spot = Map.of("code", "SPOT", "type", "URINE", "quantity", 10);
    StudyIT.open(
            signIn(TestBiobank.MANAGER),
            code,
            List.of(StudyIT.event("V1", 0, edta, spot), StudyIT.event("V2", 90, edta)))
        .statusCode(201);
    return code;
  }

  protected String donorOf(Person bench, String study) {
    var donor = donor(bench);
    rows(
        handle ->
            handle.execute(
                """
                INSERT INTO enrolment (donor_id, study_id, enrolled_at)
                SELECT d.id, y.id, d.enrolled_at FROM donor d, study y WHERE d.code = ? AND y.code = ?
                """,
                donor,
                study));
    return donor;
  }

  protected static ValidatableResponse assemble(Person bench, Map<String, ?> kits) {
    return bench.request().body(kits).post("/kits").then();
  }

  protected static Map<String, Object> kits(String study, String event, int count) {
    return Map.of("study", study, "event", event, "site", "HDB", "count", count);
  }

  /** A kit for the first visit, with the barcodes of its EDTA and its urine tube. */
  protected static List<String> kit(Person bench, String study) {
    var codes = new ArrayList<String>();
    var answer = assemble(bench, kits(study, "V1", 1)).statusCode(201).extract();
    codes.add(answer.path("kits[0].code"));
    codes.addAll(answer.path("kits[0].tubes.barcode"));
    return codes;
  }

  protected static Map<String, Object> visit(String donor, String study, List<?> tubes) {
    var visit = new HashMap<String, Object>();
    visit.put("donor", donor);
    visit.put("study", study);
    visit.put("event", "V1");
    visit.put("site", "HDB");
    visit.put("visitedAt", "2026-03-02T08:00:00Z");
    visit.put("tubes", tubes);
    return visit;
  }

  protected static ValidatableResponse collect(Person bench, Map<String, Object> visit) {
    return bench.request().body(visit).post("/visits/scans").then();
  }

  protected static ValidatableResponse preview(Person bench, Map<String, Object> visit) {
    return bench.request().body(visit).post("/visits/scans/preview").then();
  }

  protected static Map<String, Object> tube(String barcode) {
    return Map.of("barcode", barcode);
  }

  protected static Map<String, Object> tube(String barcode, String anticipated) {
    return Map.of("barcode", barcode, "anticipated", anticipated);
  }

  protected static List<Map<String, String>> missed(String anticipated) {
    return List.of(Map.of("anticipated", anticipated, "reason", "vein collapsed"));
  }
}
