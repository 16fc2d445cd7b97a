package org.biobank.scanner.label;

import java.util.ArrayList;
import java.util.List;

/** Words spread over the lines that a label has room for. */
final class Paragraphs {
  private static final String BETWEEN = " · ";

  private Paragraphs() {}

  /**
   * Each on a line of its own; long ones are wrapped while lines are to spare, and where lines are
   * short, the last holds all the rest.
   *
   * @param most lines that may be filled
   * @param width of a line, in the font's em
   * @return no more than that many; one may still be too wide
   */
  static List<String> fill(List<String> paragraphs, int most, double width) {
    if (most < 1) {
      return List.of();
    }
    var drawn = paragraphs.stream().map(LabelFont::drawable).filter(p -> !p.isBlank()).toList();
    if (drawn.size() > most) {
      var rest = String.join(BETWEEN, drawn.subList(most - 1, drawn.size()));
      drawn = new ArrayList<>(drawn.subList(0, most - 1));
      drawn.add(rest);
    }
    int spare = most - drawn.size();
    var lines = new ArrayList<String>();
    for (var paragraph : drawn) {
      var wrapped = wrapped(paragraph, width, 1 + spare);
      spare -= wrapped.size() - 1;
      lines.addAll(wrapped);
    }
    return lines;
  }

  private static List<String> wrapped(String paragraph, double width, int most) {
    var lines = new ArrayList<String>();
    var rest = paragraph.strip();
    while (lines.size() < most - 1 && LabelFont.width(rest) > width) {
      int end = lineEnd(rest, width);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  /** Behind the last word that fits, or within the first one if that alone is too wide. */
  private static int lineEnd(String words, double width) {
    int end = Math.max(1, LabelFont.fitting(words, width));
    int blank = words.lastIndexOf(' ', end);
    return blank > 0 ? blank : end;
  }
}
