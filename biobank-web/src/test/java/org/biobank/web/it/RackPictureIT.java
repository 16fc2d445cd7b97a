package org.biobank.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32;
import org.biobank.scanner.drawing.DrawnRack;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;
import org.junit.jupiter.api.Test;

/** A rack is stored from the picture that a flatbed scanner took of it. */
class RackPictureIT extends BiobankIT {
  private static final int DPI = 400;

  @Test
  void aPictureIsPreviewedAndStoredAsItsCodesWouldBe() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-PICTURE", "FRZ-80");
    var tubes = tubes(bench, 20);
    var picture = picture(tubes);

    picture(bench, picture)
        .post("/boxes/IT-PICTURE/contents/preview")
        .then()
        .statusCode(200)
        .body("scan.read", equalTo(20))
        .body("scan.empty", equalTo(76))
        .body("counts.NEW", equalTo(20))
        .body("committable", is(true));
    picture(bench, picture)
        .header("If-Match", "\"0\"")
        .put("/boxes/IT-PICTURE/contents")
        .then()
        .statusCode(200)
        .body("wells", hasSize(20))
        .body("wells[13].position", equalTo("B2"))
        .body("wells[13].specimen.barcode", equalTo(tubes.get(13)));
  }

  @Test
  void aRackSeenFromBelowIsMirrored() {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-BELOW", "FRZ-80");
    var tubes = tubes(bench, 20);

    picture(bench, picture(tubes))
        .queryParam("mirrored", true)
        .post("/boxes/IT-BELOW/contents/preview")
        .then()
        .statusCode(200)
        .body("wells.find { it.barcode == '" + tubes.get(0) + "' }.position", equalTo("A12"));
    picture(bench, picture(tubes))
        .queryParam("rotation", 180)
        .post("/boxes/IT-BELOW/contents/preview")
        .then()
        .statusCode(200)
        .body("wells.find { it.barcode == '" + tubes.get(0) + "' }.position", equalTo("H12"));
    picture(bench, picture(tubes))
        .queryParam("rotation", 45)
        .post("/boxes/IT-BELOW/contents/preview")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("rotation"));
  }

  @Test
  void whatIsNoPictureOfARackIsRefusedInWords() throws IOException {
    var bench = signIn(TestBiobank.BENCH);
    box("IT-NO-PICTURE", "FRZ-80");
    var picture = picture(List.of("0412345678"));

    refused(picture(bench, "GIF89a <script>".getBytes(StandardCharsets.US_ASCII)), 400)
        .body("slug", equalTo("picture-not-readable"));
    refused(picture(bench, new byte[0]), 400).body("slug", equalTo("picture-not-readable"));
    refused(picture(bench, Arrays.copyOf(picture, picture.length / 3)), 400)
        .body("detail", containsString("cut short"));
    refused(picture(bench, bomb()), 413).body("detail", containsString("60000 x 60000"));
    refused(picture(bench, new byte[33 << 20]), 413).body("slug", equalTo("body-too-large"));
    refused(picture(bench, picture).contentType("application/pdf"), 415);
  }

  @Test
  void onAnotherSitesBoxNoPictureIsRead() {
    box("IT-FOREIGN-PICTURE", "FRZ-80");
    picture(signIn(TestBiobank.BENCH_MUC), bomb())
        .post("/boxes/IT-FOREIGN-PICTURE/contents/preview")
        .then()
        .statusCode(403)
        .body("slug", equalTo("outside-your-scope"));
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND outcome = 'DENIED'",
                "IT-FOREIGN-PICTURE"))
        .isEqualTo(1);
  }

  private static ValidatableResponse refused(RequestSpecification request, int status) {
    return request
        .post("/boxes/IT-NO-PICTURE/contents/preview")
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  private static RequestSpecification picture(Person bench, byte[] picture) {
    var asIs =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs("image/png", ContentType.BINARY);
    return bench
        .request()
        .config(RestAssuredConfig.config().encoderConfig(asIs))
        .contentType("image/png")
        .body(picture);
  }

  private static byte[] picture(List<String> tubes) {
    var standing = new HashMap<WellPosition, String>();
    for (int i = 0; i < tubes.size(); i++) {
      standing.put(RackLayout.RACK_96.positions().get(i), tubes.get(i));
    }
    return new DrawnRack(RackLayout.RACK_96, standing, DPI, 11).png();
  }

  /** A PNG of 45 bytes that says it has 3,600 million pixels (PNG, section 11.2.2). */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var png = new DataOutputStream(bytes)) {
      png.writeLong(0x89504E470D0A1A0AL);
      var header = new ByteArrayOutputStream();
      try (var chunk = new DataOutputStream(header)) {
        chunk.writeBytes("IHDR");
        chunk.writeInt(60_000);
        chunk.writeInt(60_000);
        chunk.write(new byte[] {8, 0, 0, 0, 0});
      }
      chunk(png, header.toByteArray());
      chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, byte[] typeAndData) throws IOException {
    var crc = new CRC32();
    crc.update(typeAndData);
    png.writeInt(typeAndData.length - 4);
    png.write(typeAndData);
    png.writeInt((int) crc.getValue());
  }
}
