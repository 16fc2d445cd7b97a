package org.biobank.scanner.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A sheet to take along to the freezer, or to sign: a title, facts, and tables under headings, on
 * as many A4 pages as it needs. The font is embedded; what does not fit its column is shortened,
 * but for the first column, which holds codes and is as wide as the longest of them.
 *
 * @param facts lines under the title
 */
public record PdfSheet(String title, List<String> facts, List<Section> sections) {
  private static final float MARGIN = PdfPen.MARGIN;
  private static final float LINE = 14;
  private static final float TITLE = 15;
  private static final float HEADING = 11;
  private static final float TEXT = 9;
  private static final float GAP = 8;

  /**
   * A table.
   *
   * @param heading what it is about
   * @param columns their titles; every row has as many cells
   */
  public record Section(String heading, List<String> columns, List<List<String>> rows) {}

  /** The file. */
  public byte[] render() {
    try (var document = new PDDocument();
        var font = LabelFont.open()) {
      try (var pen = new PdfPen(document, PDType0Font.load(document, font))) {
        draw(pen);
      }
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(PdfPen pen) throws IOException {
    pen.write(shortened(title, pen.width(), TITLE), MARGIN, TITLE);
    pen.down(LINE + GAP);
    for (var fact : facts) {
      pen.keepTogether(LINE);
      pen.write(shortened(fact, pen.width(), TEXT), MARGIN, TEXT);
      pen.down(LINE);
    }
    for (var section : sections) {
      draw(pen, section);
    }
  }

  private static void draw(PdfPen pen, Section section) throws IOException {
    var edges = edges(section, pen.width());
    pen.keepTogether(3 * LINE + GAP);
    pen.down(GAP);
    pen.write(shortened(section.heading(), pen.width(), HEADING), MARGIN, HEADING);
    pen.down(LINE);
    row(pen, section.columns(), edges);
    for (var cells : section.rows()) {
      pen.keepTogether(LINE);
      pen.rule();
      row(pen, cells, edges);
    }
    pen.rule();
  }

  private static void row(PdfPen pen, List<String> cells, float[] edges) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      float room = edges[i + 1] - edges[i] - GAP;
      pen.write(shortened(cells.get(i), room, TEXT), edges[i], TEXT);
    }
    pen.down(LINE);
  }

  private static String shortened(String words, float room, float size) {
    return LabelFont.shortened(LabelFont.drawable(words), room / size);
  }

  /**
   * Where columns begin: each as wide as its longest cell, all of them shrunk if that is too much.
   */
  private static float[] edges(Section section, float room) {
    int count = section.columns().size();
    var widths = new float[count];
    float sum = 0;
    for (int i = 0; i < count; i++) {
      widths[i] = widest(section, i);
      sum += widths[i];
    }
    float first = widths[0];
    float others = sum - first;
    float shrunk = others == 0 || sum <= room ? 1 : Math.max(0, room - first) / others;
    var edges = new float[count + 1];
    edges[0] = MARGIN;
    for (int i = 0; i < count; i++) {
      edges[i + 1] = edges[i] + (i == 0 ? first : widths[i] * shrunk);
    }
    return edges;
  }

  private static float widest(Section section, int column) {
    double widest = LabelFont.width(LabelFont.drawable(section.columns().get(column)));
    for (var cells : section.rows()) {
      widest = Math.max(widest, LabelFont.width(LabelFont.drawable(cells.get(column))));
    }
    return (float) widest * TEXT + GAP;
  }
}
