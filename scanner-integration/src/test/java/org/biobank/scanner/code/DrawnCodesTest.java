package org.biobank.scanner.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.biobank.scanner.image.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of every symbology as a camera may see them, drawn by ourselves. */
class DrawnCodesTest {
  private static final Map<Symbology, String> TEXTS =
      Map.ofEntries(
          Map.entry(Symbology.DATA_MATRIX, "0363132553"),
          Map.entry(Symbology.QR_CODE, "SH-2026-0007"),
          Map.entry(Symbology.AZTEC, "BX-000123"),
          Map.entry(Symbology.PDF_417, "MTX-4711/2026"),
          Map.entry(Symbology.CODE_128, "SP-00017/3"),
          Map.entry(Symbology.CODE_39, "TUBE-4711"),
          Map.entry(Symbology.EAN_13, "4006381333931"),
          Map.entry(Symbology.EAN_8, "96385074"),
          Map.entry(Symbology.UPC_A, "036000291452"),
          Map.entry(Symbology.UPC_E, "01234565"),
          Map.entry(Symbology.ITF, "15400141288763"));

  @ParameterizedTest
  @EnumSource(Symbology.class)
  void everySymbologyIsReadUprightAndOnItsSide(Symbology symbology) throws WriterException {
    for (double degrees : new double[] {0, 90, 180}) {
      var page = new Page(500, 500, 235);
      page.draw(symbology, 250, 250, 3, degrees, 25);

      assertReads(page, symbology, degrees);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Symbology.class,
      names = {"QR_CODE", "CODE_128", "PDF_417"})
  void theCodesOfBoxesAndPapersAreReadAtAnyTurn(Symbology symbology) throws WriterException {
    for (double degrees = 0; degrees < 180; degrees += 30) {
      var page = new Page(500, 500, 235);
      page.draw(symbology, 250, 250, 3, degrees, 25);

      assertReads(page, symbology, degrees);
    }
  }

  @ParameterizedTest(name = "marks of {1} on {0}")
  @CsvSource({"235, 25", "40, 210", "150, 105"})
  void aTubesCodeIsReadAtAnyTurnLightOnDarkOrFaint(int paper, int marks) throws WriterException {
    for (double degrees = 0; degrees < 180; degrees += 15) {
      var page = new Page(400, 400, paper);
      page.draw(Symbology.DATA_MATRIX, 200, 200, 4, degrees, marks);

      assertReads(page, Symbology.DATA_MATRIX, degrees);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 9})
  void aDataMatrixIsReadHoweverSmallWhereverItLies(int module) throws WriterException {
    var random = new Random(module);
    for (int i = 0; i < 12; i++) {
      var page = new Page(900, 600, 120 + random.nextInt(100));
      double degrees = random.nextDouble() * 360;
      page.draw(
          Symbology.DATA_MATRIX,
          120 + random.nextInt(660),
          120 + random.nextInt(360),
          module,
          degrees,
          random.nextInt(60));

      assertReads(page, Symbology.DATA_MATRIX, degrees);
    }
  }

  @Test
  void aTurnedCodeInALargePhotoIsReadAndItsPlaceTold() throws WriterException {
    var page = new Page(2600, 2000, 235);
    page.draw(Symbology.CODE_128, 1500, 900, 6, 45, 25);

    List<FoundCode> found = CodeReader.read(page.image());

    assertThat(found).extracting(FoundCode::text).containsExactly(TEXTS.get(Symbology.CODE_128));
    assertThat(found.get(0).x()).isBetween(1300.0, 1700.0);
    assertThat(found.get(0).y()).isBetween(700.0, 1100.0);
  }

  @Test
  void allCodesOfALabelAreRead() throws WriterException {
    var page = new Page(1000, 800, 240);
    page.draw(Symbology.QR_CODE, 200, 200, 5, 0, 20);
    page.draw(Symbology.DATA_MATRIX, 800, 200, 5, 0, 20);
    page.draw(Symbology.CODE_128, 500, 450, 3, 0, 20);
    page.draw(Symbology.EAN_13, 500, 680, 3, 0, 20);

    assertThat(CodeReader.read(page.image()))
        .extracting(FoundCode::symbology)
        .containsExactlyInAnyOrder(
            Symbology.QR_CODE, Symbology.DATA_MATRIX, Symbology.CODE_128, Symbology.EAN_13);
  }

  private static void assertReads(Page page, Symbology symbology, double degrees) {
    List<FoundCode> found = CodeReader.read(page.image());
    assertThat(found)
        .as("%s at %s", symbology, degrees)
        .extracting(FoundCode::symbology, FoundCode::text)
        .containsExactly(tuple(symbology, TEXTS.get(symbology)));
  }

  /** Paper with a little noise. */
  private static final class Page {
    private static final int BAR_HEIGHT = 40;

    private final int width;
    private final int height;
    private final float[] values;

    Page(int width, int height, int tone) {
      this.width = width;
      this.height = height;
      this.values = new float[width * height];
      Arrays.fill(values, tone);
      var random = new Random(tone);
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) random.nextGaussian() * 3;
      }
    }

    void draw(Symbology symbology, double x, double y, int module, double degrees, int mark)
        throws WriterException {
      String text = TEXTS.get(symbology);
      BitMatrix matrix =
          new MultiFormatWriter()
              .encode(text, symbology.format(), 1, symbology.isLinear() ? BAR_HEIGHT : 1);
      double cos = Math.cos(Math.toRadians(degrees));
      double sin = Math.sin(Math.toRadians(degrees));
      for (int py = 0; py < height; py++) {
        for (int px = 0; px < width; px++) {
          double u = (cos * (px - x) + sin * (py - y)) / module + matrix.getWidth() / 2.0;
          double v = (-sin * (px - x) + cos * (py - y)) / module + matrix.getHeight() / 2.0;
          boolean inside = u >= 0 && v >= 0 && u < matrix.getWidth() && v < matrix.getHeight();
          if (inside && matrix.get((int) u, (int) v)) {
            values[py * width + px] = mark;
          }
        }
      }
    }

    GreyImage image() {
      return new GreyImage(width, height, values).blur(0.7);
    }
  }
}
