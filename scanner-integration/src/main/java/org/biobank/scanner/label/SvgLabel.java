package org.biobank.scanner.label;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One label as SVG 1.1, in millimetres. */
public final class SvgLabel {
  private SvgLabel() {}

  /**
   * @throws LabelRefused if the code is too long for the template
   */
  public static byte[] render(LabelTemplate template, Label label, Resolution resolution) {
    var drawing = LabelDrawing.of(template, label, resolution.dpi());
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %d %d\">%n",
            template.widthMm(),
            template.heightMm(),
            drawing.width(),
            drawing.height()));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<path d=\"");
    symbol(svg, drawing);
    svg.append("\" shape-rendering=\"crispEdges\"/>\n");
    for (var text : drawing.texts()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" font-size=\"%.1f\" font-family=\"Liberation Sans, Arial, sans-serif\">%s</text>%n",
              text.x(),
              text.baseline(),
              text.size(),
              escaped(text.words())));
    }
    return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void symbol(StringBuilder path, LabelDrawing drawing) {
    int module = drawing.moduleDots();
    for (int row = 0; row < drawing.rows(); row++) {
      for (int column = 0; column < drawing.modules().getWidth(); column++) {
        if (drawing.isMark(column, row)) {
          path.append('M')
              .append(drawing.symbolX() + column * module)
              .append(' ')
              .append(drawing.symbolY() + row * drawing.rowHeight())
              .append('h')
              .append(module)
              .append('v')
              .append(drawing.rowHeight())
              .append("h-")
              .append(module)
              .append('z');
        }
      }
    }
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
