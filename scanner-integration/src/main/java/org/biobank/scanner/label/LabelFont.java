package org.biobank.scanner.label;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Liberation Sans, which comes with PDFBox: the same letters on every machine and every paper. Read
 * without the fonts of the desktop, for a server may have none. It has Latin, Greek, Cyrillic and
 * Hebrew letters.
 */
final class LabelFont {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** An empty box: no letter of any word, so nobody takes it for one. */
  static final String UNKNOWN = "\u25a1";

  private static final String LEFT_OUT = "…";
  private static final LabelFont FONT = load();

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final GlyphTable outlines;
  private final int unitsPerEm;

  private LabelFont(TrueTypeFont font) throws IOException {
    this.font = font;
    glyphs = font.getUnicodeCmapLookup();
    outlines = font.getGlyph();
    unitsPerEm = font.getUnitsPerEm();
  }

  /**
   * The words as they can be drawn, a char a letter: marks joined with their letters (Unicode NFC),
   * characters without a picture of their own left out. What the font has no letter for, and a mark
   * that no letter comes with, is {@link #UNKNOWN}.
   */
  static String drawable(String words) {
    var shown = new StringBuilder();
    Normalizer.normalize(words, Normalizer.Form.NFC)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .forEach(point -> shown.append(isDrawn(point) ? Character.toString(point) : UNKNOWN));
    return shown.toString();
  }

  private static boolean isDrawn(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> FONT.glyphs.getGlyphId(point) != 0;
    };
  }

  /** Width of words whose em is 1. */
  static double width(String words) {
    return words.codePoints().mapToDouble(FONT::advance).sum();
  }

  /** How many of the words' first letters are no wider, at an em of 1, than the room. */
  static int fitting(String words, double room) {
    double width = 0;
    for (int end = 0; end < words.length(); end++) {
      width += FONT.advance(words.charAt(end));
      if (width > room) {
        return end;
      }
    }
    return words.length();
  }

  /** The words, or as many of their first letters as fit with an ellipsis. */
  static String shortened(String words, double room) {
    if (width(words) <= room) {
      return words;
    }
    int end = fitting(words, room - width(LEFT_OUT));
    return words.substring(0, end).stripTrailing() + LEFT_OUT;
  }

  /** Of words whose baseline begins at 0, 0; y downwards. */
  static Shape outline(String words, double size) {
    var outline = new Path2D.Double();
    double scale = size / FONT.unitsPerEm;
    var pen = new AffineTransform(scale, 0, 0, -scale, 0, 0);
    ReadingOrder.leftToRight(words)
        .codePoints()
        .forEach(
            point -> {
              outline.append(FONT.glyph(point).getPathIterator(pen), false);
              pen.translate(FONT.advance(point) * FONT.unitsPerEm, 0);
            });
    return outline;
  }

  /** The font's file. */
  static InputStream open() {
    var file = PDDocument.class.getResourceAsStream(RESOURCE);
    if (file == null) {
      throw new IllegalStateException(RESOURCE + " does not come with PDFBox any more");
    }
    return file;
  }

  private double advance(int point) {
    try {
      return (double) font.getAdvanceWidth(glyphs.getGlyphId(point)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shape glyph(int point) {
    try {
      var glyph = outlines.getGlyph(glyphs.getGlyphId(point));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelFont load() {
    try (var file = open()) {
      return new LabelFont(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
