package org.biobank.scanner.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Labels as PDF, on sheets or on a roll; symbols and letters are drawn, not pictured. */
public final class PdfLabels {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final int POINTS_PER_INCH = 72;
  private static final Resolution DRAWN_AT = Resolution.DPI_600;

  private final LabelTemplate template;
  private final SheetLayout sheet;

  public PdfLabels(LabelTemplate template, SheetLayout sheet) {
    this.template = template;
    this.sheet = sheet;
  }

  /**
   * @throws LabelRefused if a code is too long for the template
   */
  public byte[] render(List<Label> labels) {
    var drawings = labels.stream().map(l -> LabelDrawing.of(template, l, DRAWN_AT.dpi())).toList();
    int perPage = sheet.columns(template) * sheet.rows(template);
    try (var document = new PDDocument();
        var font = LabelFont.open()) {
      var letters = PDType0Font.load(document, font);
      for (int from = 0; from < drawings.size(); from += perPage) {
        var onPage = drawings.subList(from, Math.min(drawings.size(), from + perPage));
        page(document, letters, onPage);
      }
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(PDDocument document, PDFont letters, List<LabelDrawing> drawings)
      throws IOException {
    var page = new PDPage(new PDRectangle(points(sheet.widthMm()), points(sheet.heightMm())));
    document.addPage(page);
    try (var pen = new PDPageContentStream(document, page)) {
      int columns = sheet.columns(template);
      for (int i = 0; i < drawings.size(); i++) {
        pen.saveGraphicsState();
        pen.transform(place(i % columns, i / columns));
        draw(pen, letters, drawings.get(i));
        pen.restoreGraphicsState();
      }
    }
  }

  /** Dots from the label's lower left corner, y upwards. */
  private Matrix place(int column, int row) {
    double x = sheet.leftMm() + column * (template.widthMm() + sheet.gapXMm());
    double y =
        sheet.heightMm()
            - sheet.topMm()
            - row * (template.heightMm() + sheet.gapYMm())
            - template.heightMm();
    float scale = (float) POINTS_PER_INCH / DRAWN_AT.dpi();
    return new Matrix(scale, 0, 0, scale, points(x), points(y));
  }

  private static void draw(PDPageContentStream pen, PDFont letters, LabelDrawing drawing)
      throws IOException {
    int module = drawing.moduleDots();
    for (int row = 0; row < drawing.rows(); row++) {
      int top = drawing.symbolY() + row * drawing.rowHeight();
      for (int column = 0; column < drawing.modules().getWidth(); column++) {
        if (drawing.isMark(column, row)) {
          pen.addRect(
              drawing.symbolX() + column * module,
              drawing.height() - top - drawing.rowHeight(),
              module,
              drawing.rowHeight());
        }
      }
    }
    pen.fill();
    for (var text : drawing.texts()) {
      pen.beginText();
      pen.setFont(letters, (float) text.size());
      pen.newLineAtOffset(text.x(), drawing.height() - text.baseline());
      pen.showText(text.words());
      pen.endText();
    }
  }

  private static float points(double mm) {
    return (float) (mm * POINTS_PER_MM);
  }
}
