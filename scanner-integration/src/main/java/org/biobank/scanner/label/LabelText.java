package org.biobank.scanner.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of text on a label, all in dots.
 *
 * @param baseline from the top
 * @param size of the letters' em
 */
record LabelText(int x, int baseline, double size, String words) {
  /** Share of a line that is its letters. */
  private static final double LETTERS = 0.85;

  /** Share of a line above the baseline; below it hang the tails of g and y. */
  private static final double ABOVE_BASELINE = 0.78;

  /** About 4 points: smaller letters are no help. */
  static final double LETTERS_MM_MIN = 1.4;

  /**
   * The code, on as many lines as it needs, then the lines on those that are left: beside a square
   * symbol, below a linear one. Empty if there is no room to spell the code.
   */
  static Optional<List<LabelText>> of(LabelTemplate template, Label label, Resolution resolution) {
    if (!template.hasWords()) {
      return Optional.of(List.of());
    }
    var area = Area.of(template);
    var code = code(label.code(), area.width, template.codeMm());
    double codeHeight = code.stream().mapToDouble(Line::heightMm).sum();
    if (codeHeight > area.height) {
      return Optional.empty();
    }
    int left = (int) ((area.height - codeHeight) / template.textMm());
    var all = new ArrayList<>(code);
    for (var words :
        Paragraphs.fill(label.lines(), left, area.width / lettersMm(template.textMm()))) {
      all.add(words(words, area.width, template.textMm()));
    }
    return Optional.of(placed(all, area, resolution));
  }

  private static double lettersMm(double lineMm) {
    return lineMm * LETTERS;
  }

  /** Never cut: smaller, and then on several lines, so that whoever cannot scan it can type it. */
  private static List<Line> code(String code, double room, double heightMm) {
    double size = Math.min(lettersMm(heightMm), room / LabelFont.width(code));
    if (size >= LETTERS_MM_MIN) {
      return List.of(new Line(code, size, heightMm));
    }
    var lines = new ArrayList<Line>();
    for (var rest = code; !rest.isEmpty(); ) {
      int end = LabelFont.fitting(rest, room / LETTERS_MM_MIN);
      lines.add(new Line(rest.substring(0, end), LETTERS_MM_MIN, LETTERS_MM_MIN / LETTERS));
      rest = rest.substring(end);
    }
    return lines;
  }

  private static Line words(String words, double room, double heightMm) {
    double smallest = Math.min(lettersMm(heightMm), LETTERS_MM_MIN);
    var shown = LabelFont.shortened(words, room / smallest);
    return new Line(shown, Math.min(lettersMm(heightMm), room / LabelFont.width(shown)), heightMm);
  }

  private static List<LabelText> placed(List<Line> lines, Area area, Resolution resolution) {
    double top = area.top;
    if (area.centred) {
      top += (area.height - lines.stream().mapToDouble(Line::heightMm).sum()) / 2;
    }
    var texts = new ArrayList<LabelText>();
    for (var line : lines) {
      int baseline = resolution.dots(top + line.heightMm * ABOVE_BASELINE);
      double size = resolution.exactDots(line.lettersMm);
      texts.add(new LabelText(resolution.dots(area.left), baseline, size, line.words));
      top += line.heightMm;
    }
    return List.copyOf(texts);
  }

  /** A line before it has its place. */
  private record Line(String words, double lettersMm, double heightMm) {}

  /** Where words may stand, in millimetres. */
  private record Area(double left, double top, double width, double height, boolean centred) {
    static Area of(LabelTemplate template) {
      double margin = template.marginMm();
      double past = margin + template.symbolMm();
      boolean below = template.symbology().isLinear();
      double left = below ? margin : past + margin;
      double top = below ? past : margin;
      return new Area(
          left,
          top,
          template.widthMm() - margin - left,
          template.heightMm() - margin - top,
          !below);
    }
  }
}
