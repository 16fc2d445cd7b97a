package org.biobank.scanner.label;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes downwards on A4, and takes a new page where one ends. */
final class PdfPen implements AutoCloseable {
  static final float MARGIN = 42;

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  PdfPen(PDDocument document, PDFont font) throws IOException {
    this.document = document;
    this.font = font;
    page = open();
  }

  private PDPageContentStream open() throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, sheet);
  }

  float width() {
    return PDRectangle.A4.getWidth() - 2 * MARGIN;
  }

  void keepTogether(float height) throws IOException {
    if (y - height < MARGIN) {
      page.close();
      page = open();
    }
  }

  void down(float height) {
    y -= height;
  }

  /** Not higher than this far below the upper margin, on the same page. */
  void downTo(float belowTop) {
    y = Math.min(y, PDRectangle.A4.getHeight() - MARGIN - belowTop);
  }

  void write(String words, float x, float size) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y - size);
    page.showText(ReadingOrder.leftToRight(words));
    page.endText();
  }

  void rule() throws IOException {
    page.setLineWidth(0.4f);
    page.moveTo(MARGIN, y - 1);
    page.lineTo(MARGIN + width(), y - 1);
    page.stroke();
  }

  /**
   * A filled rectangle that begins at the pen and reaches downwards.
   *
   * @param grey 0 black, 1 white
   */
  void fill(float x, float width, float height, float grey) throws IOException {
    page.setNonStrokingColor(grey);
    page.addRect(x, y - height, width, height);
    page.fill();
    page.setNonStrokingColor(0f);
  }

  /** A symbol whose upper left corner is so far below the upper margin. */
  void draw(DrawnSymbol symbol, float x, float side) throws IOException {
    float scale = side / symbol.width();
    float top = PDRectangle.A4.getHeight() - MARGIN;
    for (var bar : symbol.bars()) {
      page.addRect(
          x + bar.x() * scale,
          top - (bar.y() + bar.height()) * scale,
          bar.width() * scale,
          bar.height() * scale);
    }
    page.fill();
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
