package org.biobank.scanner.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A paper that certifies something, on as many A4 pages as it needs: a title, facts, a QR code that
 * leads to the proof, and what is certified in words. Nothing is shortened; long lines are wrapped.
 *
 * @param facts lines under the title
 * @param code what the QR code says: an address
 * @param footer at the foot of every page, before its number
 */
public record PdfCertificate(
    String title, List<String> facts, String code, String footer, List<Section> sections) {
  private static final float LINE = 12;
  private static final float TITLE = 16;
  private static final float HEADING = 11;
  private static final float TEXT = 9;
  private static final float SMALL = 7.5f;
  private static final float GAP = 8;
  private static final float CODE = 110;
  private static final float WHEN = 128;
  private static final float BAR = 3;
  private static final float QUIET = 16;
  private static final float DARK = 0.15f;
  private static final float PALE = 0.88f;

  /** Entries under a heading. */
  public record Section(String heading, List<Entry> entries) {}

  /**
   * One thing that is certified.
   *
   * @param when lines of the left column
   * @param words lines of the right one
   * @param doubtful not certified but told to be unknown: on a grey ground
   */
  public record Entry(List<String> when, List<String> words, boolean doubtful) {}

  /** The file. */
  public byte[] render() {
    try (var document = new PDDocument();
        var font = LabelFont.open()) {
      var letters = PDType0Font.load(document, font);
      document.getDocumentInformation().setTitle(title);
      try (var pen = new PdfPen(document, letters)) {
        draw(pen);
      }
      numberPages(document, letters);
      var file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(PdfPen pen) throws IOException {
    pen.draw(symbol(), PdfPen.MARGIN + pen.width() - CODE, CODE);
    float room = pen.width() - CODE - QUIET;
    for (var line : wrapped(title, room, TITLE)) {
      pen.write(line, PdfPen.MARGIN, TITLE);
      pen.down(TITLE + 4);
    }
    pen.down(GAP);
    for (var fact : facts) {
      for (var line : wrapped(fact, room, TEXT)) {
        pen.write(line, PdfPen.MARGIN, TEXT);
        pen.down(LINE);
      }
    }
    pen.downTo(CODE + GAP);
    for (var section : sections) {
      draw(pen, section);
    }
  }

  private DrawnSymbol symbol() {
    return new DrawnSymbol(LabelSymbology.QR_CODE.encode(code), 1, 1, 0, 0);
  }

  private static void draw(PdfPen pen, Section section) throws IOException {
    pen.keepTogether(4 * LINE + GAP);
    pen.down(GAP);
    pen.write(LabelFont.drawable(section.heading()), PdfPen.MARGIN, HEADING);
    pen.down(LINE + 4);
    pen.rule();
    pen.down(4);
    for (var entry : section.entries()) {
      draw(pen, entry);
    }
  }

  private static void draw(PdfPen pen, Entry entry) throws IOException {
    float left = PdfPen.MARGIN + BAR + 6;
    float right = PdfPen.MARGIN + WHEN;
    var when = wrapped(entry.when(), right - left - GAP);
    var words = wrapped(entry.words(), pen.width() - WHEN);
    int lines = Math.max(when.size(), words.size());
    pen.keepTogether(Math.min(lines, 12) * LINE + GAP);
    for (int i = 0; i < lines; i++) {
      pen.keepTogether(LINE);
      if (entry.doubtful()) {
        pen.fill(PdfPen.MARGIN, pen.width(), LINE, PALE);
      } else {
        pen.fill(PdfPen.MARGIN, BAR, LINE, DARK);
      }
      if (i < when.size()) {
        pen.write(when.get(i), left, TEXT);
      }
      if (i < words.size()) {
        pen.write(words.get(i), right, TEXT);
      }
      pen.down(LINE);
    }
    pen.down(5);
  }

  private static List<String> wrapped(List<String> lines, float room) {
    return lines.stream().flatMap(line -> wrapped(line, room, TEXT).stream()).toList();
  }

  private static List<String> wrapped(String words, float room, float size) {
    return Paragraphs.fill(List.of(words), Integer.MAX_VALUE, room / size);
  }

  private void numberPages(PDDocument document, PDFont letters) throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      var words = LabelFont.drawable(footer + "   " + (i + 1) + " / " + pages);
      number(document, document.getPage(i), letters, words);
    }
  }

  private static void number(PDDocument document, PDPage page, PDFont letters, String words)
      throws IOException {
    float room = PDRectangle.A4.getWidth() - 2 * PdfPen.MARGIN;
    try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      pen.beginText();
      pen.setFont(letters, SMALL);
      pen.newLineAtOffset(PdfPen.MARGIN, PdfPen.MARGIN / 2);
      pen.showText(ReadingOrder.leftToRight(LabelFont.shortened(words, room / SMALL)));
      pen.endText();
    }
  }
}
