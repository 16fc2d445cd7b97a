package org.biobank.scanner.drawing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.scanner.rack.WellPosition;

/**
 * A rack of tubes as a flatbed rack scanner pictures it from above: black tubes with laser-marked
 * light Data Matrix codes, each turned as it happened to be put in, a little off its middle, with
 * the sensor's noise. The same seed draws the same picture.
 *
 * @param tubes the text of each tube's code; wells not named stay empty
 * @param dpi of the scanner; 600 gives 212 pixels from well to well
 * @param rackCode drawn as Code 128 on the rack's lower side
 */
public record DrawnRack(
    RackLayout layout,
    Map<WellPosition, String> tubes,
    int dpi,
    long seed,
    Optional<String> rackCode) {
  /** Between wells of a 96-tube rack (ANSI/SLAS 4). */
  private static final double PITCH_MM = 9;

  private static final double MARGIN_MM = 7;
  private static final double TUBE_MM = 7.6;
  private static final double CODE_MM = 3.3;
  private static final double OFF_MIDDLE_MM = 0.2;
  private static final double MM_PER_INCH = 25.4;
  private static final double NOISE = 5;
  private static final double BAR_MM = 4;
  private static final double BAR_WIDTH_MM = 0.25;

  /** Ten bar widths (ISO/IEC 15417 4.2). */
  private static final double QUIET_MM = 10 * BAR_WIDTH_MM;

  private static final Color LABEL = new Color(0xf0, 0xf0, 0xec);

  private static final Color FRAME = new Color(0x8c, 0x90, 0x94);
  private static final Color WALL = new Color(0x5f, 0x63, 0x68);
  private static final Color HOLE = new Color(0x30, 0x32, 0x35);
  private static final Color TUBE = new Color(0x1c, 0x1c, 0x1e);
  private static final Color MARK = new Color(0xd8, 0xd8, 0xd4);

  /** A rack without a code of its own. */
  public DrawnRack(RackLayout layout, Map<WellPosition, String> tubes, int dpi, long seed) {
    this(layout, tubes, dpi, seed, Optional.empty());
  }

  public DrawnRack withRackCode(String code) {
    return new DrawnRack(layout, tubes, dpi, seed, Optional.of(code));
  }

  /** The picture as a PNG file. */
  public byte[] png() {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  BufferedImage picture() {
    var random = new Random(seed);
    var image =
        new BufferedImage(
            pixels(layout.columns()), pixels(layout.rows()), BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(FRAME);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(dpi / MM_PER_INCH, dpi / MM_PER_INCH);
    for (var position : layout.positions()) {
      well(pen, position, random);
    }
    rackCode.ifPresent(code -> side(pen, code));
    pen.dispose();
    addNoise(image, random);
    return image;
  }

  private int pixels(int wells) {
    return (int) Math.round((wells * PITCH_MM + 2 * MARGIN_MM) * dpi / MM_PER_INCH);
  }

  private void well(Graphics2D pen, WellPosition position, Random random) {
    double x = MARGIN_MM + (position.column() + 0.5) * PITCH_MM;
    double y = MARGIN_MM + (position.row() + 0.5) * PITCH_MM;
    disc(pen, WALL, x, y, TUBE_MM + 0.8);
    disc(pen, HOLE, x, y, TUBE_MM);
    var text = tubes.get(position);
    if (text == null) {
      return;
    }
    double tubeX = x + (random.nextDouble() - 0.5) * 2 * OFF_MIDDLE_MM;
    double tubeY = y + (random.nextDouble() - 0.5) * 2 * OFF_MIDDLE_MM;
    disc(pen, TUBE, tubeX, tubeY, TUBE_MM - 0.4);
    code(pen, text, tubeX, tubeY, random.nextDouble() * 2 * Math.PI);
  }

  private static void disc(Graphics2D pen, Color color, double x, double y, double across) {
    pen.setColor(color);
    pen.fill(new Ellipse2D.Double(x - across / 2, y - across / 2, across, across));
  }

  private static void code(Graphics2D pen, String text, double x, double y, double angle) {
    var symbol = symbol(text);
    var paper = pen.getTransform();
    double module = CODE_MM / symbol.getWidth();
    pen.transform(AffineTransform.getRotateInstance(angle, x, y));
    pen.setColor(MARK);
    for (int row = 0; row < symbol.getHeight(); row++) {
      for (int column = 0; column < symbol.getWidth(); column++) {
        if (symbol.get(column, row)) {
          pen.fill(
              new Rectangle2D.Double(
                  x - CODE_MM / 2 + column * module,
                  y - CODE_MM / 2 + row * module,
                  module,
                  module));
        }
      }
    }
    pen.setTransform(paper);
  }

  private void side(Graphics2D pen, String text) {
    var bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1);
    double left = MARGIN_MM + PITCH_MM;
    double top = MARGIN_MM + layout.rows() * PITCH_MM + (MARGIN_MM - BAR_MM) / 2;
    pen.setColor(LABEL);
    pen.fill(
        new Rectangle2D.Double(
            left - QUIET_MM, top - 1, bars.getWidth() * BAR_WIDTH_MM + 2 * QUIET_MM, BAR_MM + 2));
    pen.setColor(TUBE);
    for (int bar = 0; bar < bars.getWidth(); bar++) {
      if (bars.get(bar, 0)) {
        pen.fill(new Rectangle2D.Double(left + bar * BAR_WIDTH_MM, top, BAR_WIDTH_MM, BAR_MM));
      }
    }
  }

  private static BitMatrix symbol(String text) {
    var hints = Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
    return new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 1, 1, hints);
  }

  private static void addNoise(BufferedImage image, Random random) {
    var raster = image.getRaster();
    var row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        row[x] = Math.max(0, Math.min(255, (int) (row[x] + random.nextGaussian() * NOISE)));
      }
      raster.setSamples(0, y, row.length, 1, 0, row);
    }
  }
}
