package org.biobank.scanner.label;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Liberation Sans, which comes with PDFBox: the same letters on every machine and every paper. */
final class LabelFont {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Font FONT = load();
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final float MEASURED_AT = 100;
  private static final String UNKNOWN = "?";

  private LabelFont() {}

  static Font at(double size) {
    return FONT.deriveFont((float) size);
  }

  /** What the font has no letter for, line ends among it, becomes a question mark. */
  static String drawable(String words) {
    var shown = new StringBuilder();
    words
        .codePoints()
        .forEach(
            point -> {
              boolean drawn = !Character.isISOControl(point) && FONT.canDisplay(point);
              shown.append(drawn ? Character.toString(point) : UNKNOWN);
            });
    return shown.toString();
  }

  /** The size at which words are as wide as the room, in dots. */
  static double sizeToFit(String words, int room) {
    double width = FONT.deriveFont(MEASURED_AT).getStringBounds(words, EXACT).getWidth();
    return width == 0 ? MEASURED_AT : room * MEASURED_AT / width;
  }

  static InputStream open() {
    var font = PDDocument.class.getResourceAsStream(RESOURCE);
    if (font == null) {
      throw new IllegalStateException(RESOURCE + " does not come with PDFBox any more");
    }
    return font;
  }

  private static Font load() {
    try (var font = open()) {
      return Font.createFont(Font.TRUETYPE_FONT, font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
