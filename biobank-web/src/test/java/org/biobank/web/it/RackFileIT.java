package org.biobank.web.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rack is stored from the text file that a rack scanner wrote. */
class RackFileIT extends BiobankIT {
  @Test
  void aFileIsPreviewedAndStoredAsItsCodesWouldBe() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-FILE", "FRZ-80");
    var tubes = tubes(bench, 2);
    var file = "A01,%s\r\nB03,%s\r\nC01,No Tube\r\n".formatted(tubes.get(0), tubes.get(1));

    file(bench, file)
        .post("/boxes/IT-FILE/contents/preview")
        .then()
        .statusCode(200)
        .body("scan.read", equalTo(2))
        .body("counts.NEW", equalTo(2));
    file(bench, file)
        .header("If-Match", "\"0\"")
        .put("/boxes/IT-FILE/contents")
        .then()
        .statusCode(200)
        .body("wells", hasSize(2))
        .body("wells[1].position", equalTo("B3"));
  }

  @Test
  void everyFaultOfAFileIsNamedAndNothingStored() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-FAULTS", "FRZ-80");

    file(bench, "A1,0000000001\nA1,0000000002\nZ9,0000000003\n")
        .header("If-Match", "\"0\"")
        .put("/boxes/IT-FAULTS/contents")
        .then()
        .statusCode(422)
        .contentType(containsString("application/problem+json"))
        .body("type", containsString("rack-file-not-readable"))
        .body("faults.line", contains(2, 3))
        .body("faults.position", contains("A1", "Z9"));
    for (var noFile : List.of("", "hello", "\u0000\u0001\u0002")) {
      file(bench, noFile).post("/boxes/IT-FAULTS/contents/preview").then().statusCode(422);
    }
    file(bench, "A1,0000000001\n")
        .queryParam("profile", "telepathy")
        .post("/boxes/IT-FAULTS/contents/preview")
        .then()
        .statusCode(400)
        .body("detail", containsString("visionmate"));
  }

  private static RequestSpecification file(Person bench, String text) {
    var asIs =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs("text/csv", ContentType.BINARY);
    return bench
        .request()
        .config(RestAssuredConfig.config().encoderConfig(asIs))
        .contentType("text/csv")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
