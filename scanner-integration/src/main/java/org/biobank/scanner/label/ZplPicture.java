package org.biobank.scanner.label;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.HexFormat;

/** A line of text sent in dots, for the letters that a printer's own font lacks. */
final class ZplPicture {
  private ZplPicture() {}

  /** {@code ^GF} in hexadecimal, a set bit a black dot; nothing if there is nothing to be seen. */
  static String command(LabelText text) {
    var outline = LabelFont.outline(text.words(), text.size());
    var box = outline.getBounds();
    if (box.isEmpty()) {
      return "";
    }
    byte[] dots = dots(outline, box);
    int rowBytes = dots.length / box.height;
    int left = Math.max(0, text.x() + box.x);
    int top = Math.max(0, text.baseline() + box.y);
    var size = dots.length + "," + dots.length + "," + rowBytes + ",";
    var picture = HexFormat.of().withUpperCase().formatHex(dots);
    return "^FO" + left + "," + top + "^GFA," + size + picture + "^FS\n";
  }

  /** Row by row, each filled up to a whole byte. */
  private static byte[] dots(Shape outline, Rectangle box) {
    var image = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_BINARY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fill(AffineTransform.getTranslateInstance(-box.x, -box.y).createTransformedShape(outline));
    pen.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
