package org.biobank.scanner.label;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** One label as a PNG picture, a pixel a dot; the file tells its resolution (PNG, pHYs chunk). */
public final class PngLabel {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final double INCHES_PER_METRE = 1000 / 25.4;

  private PngLabel() {}

  /**
   * @throws LabelRefused if the code is too long for the template
   */
  public static byte[] render(LabelTemplate template, Label label, Resolution resolution) {
    var picture = picture(LabelDrawing.of(template, label, resolution));
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var file = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(output);
      writer.write(new IIOImage(picture, null, metadata(writer, picture, resolution)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static BufferedImage picture(LabelDrawing drawing) {
    var image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, drawing.width(), drawing.height());
    pen.setColor(Color.BLACK);
    for (var bar : drawing.symbol().bars()) {
      pen.fillRect(bar.x(), bar.y(), bar.width(), bar.height());
    }
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (var text : drawing.texts()) {
      var place = AffineTransform.getTranslateInstance(text.x(), text.baseline());
      pen.fill(place.createTransformedShape(LabelFont.outline(text.words(), text.size())));
    }
    pen.dispose();
    return image;
  }

  private static IIOMetadata metadata(
      ImageWriter writer, BufferedImage picture, Resolution resolution) throws IOException {
    var dots = String.valueOf(Math.round(resolution.dpi() * INCHES_PER_METRE));
    var physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", dots);
    physical.setAttribute("pixelsPerUnitYAxis", dots);
    physical.setAttribute("unitSpecifier", "meter");
    var root = new IIOMetadataNode(FORMAT);
    root.appendChild(physical);
    var metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }
}
