package org.biobank.scanner.label;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Paints the paths of a label's SVG, a pixel a unit of its view box. */
final class SvgPicture {
  private static final Pattern STEP = Pattern.compile("([MLQChvzZ])([-0-9. ]*)");

  private SvgPicture() {}

  static BufferedImage paint(Document svg) {
    var box = svg.getDocumentElement().getAttribute("viewBox").split(" ", -1);
    int width = Integer.parseInt(box[2]);
    int height = Integer.parseInt(box[3]);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    var paths = svg.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      pen.fill(shape(((Element) paths.item(i)).getAttribute("d")));
    }
    pen.dispose();
    return picture;
  }

  private static Path2D shape(String steps) {
    var path = new Path2D.Double();
    STEP.matcher(steps).results().forEach(step -> add(path, step.group(1), step.group(2)));
    return path;
  }

  private static void add(Path2D path, String name, String numbers) {
    double[] at =
        Stream.of(numbers.split(" ", -1))
            .filter(number -> !number.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    switch (name) {
      case "M" -> path.moveTo(at[0], at[1]);
      case "L" -> path.lineTo(at[0], at[1]);
      case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
      case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
      case "h" -> {
        var now = path.getCurrentPoint();
        path.lineTo(now.getX() + at[0], now.getY());
      }
      case "v" -> {
        var now = path.getCurrentPoint();
        path.lineTo(now.getX(), now.getY() + at[0]);
      }
      default -> path.closePath();
    }
  }
}
