package org.biobank.scanner.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.biobank.scanner.code.CodeReader;
import org.biobank.scanner.code.FoundCode;
import org.biobank.scanner.image.PictureLimits;
import org.junit.jupiter.api.Test;

class PdfCertificateTest {
  /** As long as an address with a leaf, a size and a root is. */
  private static final String ADDRESS =
      "https://biobank.example.org/proof/019b0e3e-f195-795b-a73f-fb89edde7e1b#"
          + "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA.1048576."
          + "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

  private static final PdfCertificate.Entry STAY =
      new PdfCertificate.Entry(
          List.of("2026-03-02 08:00", "2 d 4 h"),
          List.of("Stored in Freezer 1 > Rack 2 > Box 7 > A1", "Measured: -81.2 to -78.9 °C"),
          false);

  @Test
  void ourOwnDecoderReadsTheAddressFromThePaper() throws IOException {
    try (var document = Loader.loadPDF(certificate(List.of(STAY)).render())) {
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
      assertThat(CodeReader.read(LabelPictures.png(picture), PictureLimits.DEFAULT))
          .extracting(FoundCode::text)
          .containsExactly(ADDRESS);
    }
  }

  @Test
  void nothingIsLeftOutHoweverLongItIs() throws IOException {
    var words = String.join(" ", Collections.nCopies(90, "Gefrierschrank"));
    var entry = new PdfCertificate.Entry(List.of("when"), List.of(words), true);
    var entries = Collections.nCopies(30, entry);
    try (var document = Loader.loadPDF(certificate(entries).render())) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text.split("Gefrierschrank", -1)).hasSize(90 * 30 + 1);
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      assertThat(text).contains("1 / " + document.getNumberOfPages());
    }
  }

  private static PdfCertificate certificate(List<PdfCertificate.Entry> entries) {
    return new PdfCertificate(
        "Certificate of custody",
        List.of("Tube T-1", "Site HDB"),
        ADDRESS,
        "T-1",
        List.of(new PdfCertificate.Section("Stays and gaps", entries)));
  }
}
