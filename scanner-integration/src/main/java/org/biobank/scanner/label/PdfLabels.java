package org.biobank.scanner.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;
import org.apache.pdfbox.util.Matrix;
import org.biobank.scanner.label.LabelRefused.Wrong;

/**
 * Labels as PDF, on sheets or on a roll. Symbols and letters are drawn, not pictured; the font is
 * embedded. Every label begins at a whole dot of the printer, and viewers are asked not to scale.
 */
public final class PdfLabels {
  private static final float POINTS_PER_INCH = 72;

  private final LabelTemplate template;
  private final SheetLayout sheet;
  private final Resolution resolution;

  public PdfLabels(LabelTemplate template, SheetLayout sheet, Resolution resolution) {
    this.template = template;
    this.sheet = sheet;
    this.resolution = resolution;
  }

  /**
   * From the first place of a new sheet.
   *
   * @throws LabelRefused if a code is too long for the template, or that for the sheet
   */
  public byte[] render(List<Label> labels) {
    return render(labels, 1);
  }

  /**
   * @param firstFree place of the first sheet that no label has left yet, from 1 at the upper left
   *     along the rows
   * @throws LabelRefused if a code is too long for the template, or that for the sheet, or if the
   *     sheet has no such place
   */
  public byte[] render(List<Label> labels, int firstFree) {
    int places = sheet.places(template);
    if (firstFree < 1 || firstFree > places) {
      throw new LabelRefused(
          Wrong.FIRST_FREE, "the sheet has places 1 to %d, not %d".formatted(places, firstFree));
    }
    var drawings = labels.stream().map(l -> LabelDrawing.of(template, l, resolution)).toList();
    try (var document = new PDDocument();
        var font = LabelFont.open()) {
      var letters = PDType0Font.load(document, font);
      int used = firstFree - 1;
      for (int from = 0; from < drawings.size(); used = 0) {
        int to = Math.min(drawings.size(), from + places - used);
        page(document, letters, new OnPage(drawings.subList(from, to), used));
        from = to;
      }
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setPrintScaling(PRINT_SCALING.None);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    var file = new ByteArrayOutputStream();
    document.save(file);
    return file.toByteArray();
  }

  private void page(PDDocument document, PDFont letters, OnPage labels) throws IOException {
    var page = new PDPage(new PDRectangle(points(sheet.widthMm()), points(sheet.heightMm())));
    document.addPage(page);
    try (var pen = new PDPageContentStream(document, page)) {
      int place = labels.used;
      for (var drawing : labels.drawings) {
        pen.saveGraphicsState();
        pen.transform(at(place));
        draw(pen, letters, drawing);
        pen.restoreGraphicsState();
        place++;
      }
    }
  }

  /** Dots from the label's upper left corner, y upwards: all of the label has a negative y. */
  private Matrix at(int place) {
    int columns = sheet.columns(template);
    double left = sheet.leftMm() + place % columns * (template.widthMm() + sheet.gapXMm());
    int row = place / columns;
    double top = sheet.topMm() + row * (template.heightMm() + sheet.gapYMm());
    float scale = POINTS_PER_INCH / resolution.dpi();
    return new Matrix(
        scale,
        0,
        0,
        scale,
        resolution.dots(left) * scale,
        points(sheet.heightMm()) - resolution.dots(top) * scale);
  }

  private static void draw(PDPageContentStream pen, PDFont letters, LabelDrawing drawing)
      throws IOException {
    for (var bar : drawing.symbol().bars()) {
      pen.addRect(bar.x(), -bar.y() - bar.height(), bar.width(), bar.height());
    }
    pen.fill();
    for (var text : drawing.texts()) {
      pen.beginText();
      pen.setFont(letters, (float) text.size());
      pen.newLineAtOffset(text.x(), -text.baseline());
      pen.showText(ReadingOrder.leftToRight(text.words()));
      pen.endText();
    }
  }

  private float points(double mm) {
    return (float) resolution.exactDots(mm) * POINTS_PER_INCH / resolution.dpi();
  }

  /** Labels of one page, behind the places that are used. */
  private record OnPage(List<LabelDrawing> drawings, int used) {}
}
