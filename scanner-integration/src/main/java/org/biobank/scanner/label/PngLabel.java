package org.biobank.scanner.label;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** One label as a PNG picture, a pixel a dot. */
public final class PngLabel {
  private PngLabel() {}

  /**
   * @throws LabelRefused if the code is too long for the template
   */
  public static byte[] render(LabelTemplate template, Label label, Resolution resolution) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(LabelDrawing.of(template, label, resolution.dpi())), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static BufferedImage picture(LabelDrawing drawing) {
    var image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, drawing.width(), drawing.height());
    pen.setColor(Color.BLACK);
    symbol(pen, drawing);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    for (var text : drawing.texts()) {
      pen.setFont(LabelFont.at(text.size()));
      pen.drawString(text.words(), text.x(), text.baseline());
    }
    pen.dispose();
    return image;
  }

  private static void symbol(Graphics2D pen, LabelDrawing drawing) {
    int module = drawing.moduleDots();
    for (int row = 0; row < drawing.rows(); row++) {
      for (int column = 0; column < drawing.modules().getWidth(); column++) {
        if (drawing.isMark(column, row)) {
          pen.fillRect(
              drawing.symbolX() + column * module,
              drawing.symbolY() + row * drawing.rowHeight(),
              module,
              drawing.rowHeight());
        }
      }
    }
  }
}
