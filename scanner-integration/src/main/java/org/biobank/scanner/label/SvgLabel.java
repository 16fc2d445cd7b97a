package org.biobank.scanner.label;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One label as SVG 1.1, in millimetres, a unit of its view box a dot. Letters are drawn as shapes,
 * so that the picture looks the same where the font is missing; what it says is in its title.
 */
public final class SvgLabel {
  private SvgLabel() {}

  /**
   * @throws LabelRefused if the code is too long for the template
   */
  public static byte[] render(LabelTemplate template, Label label, Resolution resolution) {
    var drawing = LabelDrawing.of(template, label, resolution);
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%.3fmm\" height=\"%.3fmm\" viewBox=\"0 0 %d %d\">\n",
            resolution.mm(drawing.width()),
            resolution.mm(drawing.height()),
            drawing.width(),
            drawing.height()));
    svg.append("<title>").append(escaped(title(drawing))).append("</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    svg.append("<path class=\"symbol\" shape-rendering=\"crispEdges\" d=\"");
    for (var bar : drawing.symbol().bars()) {
      svg.append(
          "M%d %dh%dv%dh-%dz".formatted(bar.x(), bar.y(), bar.width(), bar.height(), bar.width()));
    }
    svg.append("\"/>\n");
    for (var text : drawing.texts()) {
      svg.append("<path class=\"words\" d=\"");
      letters(svg, text);
      svg.append("\"/>\n");
    }
    return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String title(LabelDrawing drawing) {
    return drawing.texts().isEmpty()
        ? drawing.label().code()
        : drawing.texts().stream().map(LabelText::words).collect(Collectors.joining("\n"));
  }

  private static void letters(StringBuilder path, LabelText text) {
    var place = AffineTransform.getTranslateInstance(text.x(), text.baseline());
    var outline = LabelFont.outline(text.words(), text.size()).getPathIterator(place);
    double[] points = new double[6];
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> command(path, 'M', points, 2);
        case PathIterator.SEG_LINETO -> command(path, 'L', points, 2);
        case PathIterator.SEG_QUADTO -> command(path, 'Q', points, 4);
        case PathIterator.SEG_CUBICTO -> command(path, 'C', points, 6);
        default -> path.append('Z');
      }
    }
  }

  private static void command(StringBuilder path, char name, double[] points, int count) {
    path.append(name);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", points[i]));
    }
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
