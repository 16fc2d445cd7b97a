package org.biobank.scanner.label;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * A label in the dots of a printer: where the symbol stands, its modules in whole dots so that no
 * edge is blurred, and the lines of text.
 *
 * @param moduleDots dots a module
 * @param symbolX left edge of the modules, after the quiet zone
 * @param symbolHeight of the modules; a linear symbol is one module high and stretched to it
 */
record LabelDrawing(
    LabelTemplate template,
    Label label,
    int dpi,
    int width,
    int height,
    BitMatrix modules,
    int moduleDots,
    int symbolX,
    int symbolY,
    int symbolHeight,
    List<Text> texts) {

  private static final double MM_PER_INCH = 25.4;

  /** Smaller modules smear on thermal paper. */
  private static final double MODULE_MM_MIN = 0.16;

  /** Share of the line that letters fill. */
  private static final double LETTERS = 0.78;

  /**
   * A line of text.
   *
   * @param baseline in dots from the top
   * @param size of the letters in dots
   */
  record Text(int x, int baseline, double size, String words) {}

  /**
   * @throws LabelRefused if the code is too long for the template at this resolution
   */
  static LabelDrawing of(LabelTemplate template, Label label, int dpi) {
    var symbology = template.symbology();
    var modules = symbology.encode(label.code());
    var dots = new Dots(dpi);
    int width = dots.of(template.widthMm());
    int height = dots.of(template.heightMm());
    int margin = dots.of(LabelTemplate.MARGIN_MM);
    int across = modules.getWidth() + 2 * symbology.quietModules();
    int room = symbology.isLinear() ? width : dots.of(template.symbolMm());
    int module = room / across;
    if (module * MM_PER_INCH / dpi < MODULE_MM_MIN) {
      throw new LabelRefused(
          "the code has %d characters, too many for a %s label at %d dpi"
              .formatted(label.code().length(), template, dpi));
    }
    int symbolRoom = dots.of(template.symbolMm());
    int symbolHeight = symbology.isLinear() ? symbolRoom : modules.getHeight() * module;
    int symbolX =
        symbology.isLinear() || template.linesMax() == 0
            ? (width - modules.getWidth() * module) / 2
            : margin + (symbolRoom - modules.getWidth() * module) / 2;
    int symbolY = symbology.isLinear() ? margin : (height - symbolHeight) / 2;
    int textX = symbology.isLinear() ? margin : margin + symbolRoom + margin;
    int textTop = symbology.isLinear() ? margin + symbolHeight : margin;
    var texts = texts(template, label, dots, new Area(textX, textTop, width - margin, height));
    return new LabelDrawing(
        template,
        label,
        dpi,
        width,
        height,
        modules,
        module,
        symbolX,
        symbolY,
        symbolHeight,
        texts);
  }

  private static List<Text> texts(LabelTemplate template, Label label, Dots dots, Area area) {
    var texts = new ArrayList<Text>();
    int line = dots.of(template.textMm());
    int baseline = area.top;
    for (var words : label.printed()) {
      baseline += line;
      if (texts.size() == template.linesMax() || baseline > area.bottom) {
        break;
      }
      var shown = LabelFont.drawable(words);
      double size = Math.min(line * LETTERS, LabelFont.sizeToFit(shown, area.right - area.left));
      texts.add(new Text(area.left, baseline, size, shown));
    }
    return texts;
  }

  boolean isMark(int column, int row) {
    return modules.get(column, template.symbology().isLinear() ? 0 : row);
  }

  int rows() {
    return template.symbology().isLinear() ? 1 : modules.getHeight();
  }

  /** Height of one row of modules in dots. */
  int rowHeight() {
    return symbolHeight / rows();
  }

  /** Where text may stand. */
  private record Area(int left, int top, int right, int bottom) {}

  /** Millimetres in dots. */
  private record Dots(int dpi) {
    int of(double mm) {
      return (int) Math.round(mm * dpi / MM_PER_INCH);
    }
  }
}
