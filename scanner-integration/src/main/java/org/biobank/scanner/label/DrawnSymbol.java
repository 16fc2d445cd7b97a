package org.biobank.scanner.label;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A symbol on a label: its modules in whole dots, so that no edge is blurred. All measures are in
 * dots from the label's upper left corner; the quiet zone is outside.
 *
 * @param modules one row of them if the symbol is linear
 * @param moduleDots width of a module
 * @param rowDots height of a row of modules
 */
record DrawnSymbol(BitMatrix modules, int moduleDots, int rowDots, int x, int y) {

  /** Smaller modules smear on thermal paper. */
  static final double MODULE_MM_MIN = 0.16;

  /** Dark modules that touch in a row. */
  record Bar(int x, int y, int width, int height) {}

  /** Empty if the modules would be too small to print. */
  static Optional<DrawnSymbol> of(LabelTemplate template, String code, Resolution resolution) {
    var symbology = template.symbology();
    var modules = symbology.encode(code);
    int room = resolution.dots(symbology.isLinear() ? template.widthMm() : template.symbolMm());
    int module = room / (modules.getWidth() + 2 * symbology.quietModules());
    if (resolution.mm(module) < MODULE_MM_MIN) {
      return Optional.empty();
    }
    return Optional.of(
        symbology.isLinear()
            ? linear(modules, module, template, resolution)
            : square(modules, module, template, resolution));
  }

  /** Across the whole label, at its top. */
  private static DrawnSymbol linear(
      BitMatrix modules, int module, LabelTemplate template, Resolution resolution) {
    int left = (resolution.dots(template.widthMm()) - modules.getWidth() * module) / 2;
    int top = resolution.dots(template.marginMm());
    return new DrawnSymbol(modules, module, resolution.dots(template.symbolMm()), left, top);
  }

  /** At the left, halfway down. */
  private static DrawnSymbol square(
      BitMatrix modules, int module, LabelTemplate template, Resolution resolution) {
    int side = modules.getWidth() * module;
    int spare = resolution.dots(template.symbolMm()) - side;
    int left = resolution.dots(template.marginMm()) + spare / 2;
    int top = (resolution.dots(template.heightMm()) - side) / 2;
    return new DrawnSymbol(modules, module, module, left, top);
  }

  int width() {
    return modules.getWidth() * moduleDots;
  }

  int height() {
    return modules.getHeight() * rowDots;
  }

  List<Bar> bars() {
    var bars = new ArrayList<Bar>();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        int start = column;
        while (column < modules.getWidth() && modules.get(column, row)) {
          column++;
        }
        if (column > start) {
          int left = x + start * moduleDots;
          bars.add(new Bar(left, y + row * rowDots, (column - start) * moduleDots, rowDots));
        }
      }
    }
    return bars;
  }
}
