package org.biobank.scanner.label;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biobank.scanner.label.LabelRefused.Wrong;

/** A label in the dots of a printer: where its symbol stands, and its lines of text. */
record LabelDrawing(
    LabelTemplate template,
    Label label,
    Resolution resolution,
    DrawnSymbol symbol,
    List<LabelText> texts) {

  /**
   * @throws LabelRefused if the code is too long for the template at this resolution
   */
  static LabelDrawing of(LabelTemplate template, Label label, Resolution resolution) {
    return drawn(template, label, resolution)
        .orElseThrow(() -> tooLong(template, label, resolution));
  }

  /** Width of the label in dots. */
  int width() {
    return resolution.dots(template.widthMm());
  }

  /** Height of the label in dots. */
  int height() {
    return resolution.dots(template.heightMm());
  }

  private static Optional<LabelDrawing> drawn(
      LabelTemplate template, Label label, Resolution resolution) {
    return DrawnSymbol.of(template, label.code(), resolution)
        .flatMap(
            symbol ->
                LabelText.of(template, label, resolution)
                    .map(texts -> new LabelDrawing(template, label, resolution, symbol, texts)));
  }

  private static LabelRefused tooLong(LabelTemplate template, Label label, Resolution resolution) {
    int most = label.code().length() - 1;
    while (most > 0 && drawn(template, label.shortenedTo(most), resolution).isEmpty()) {
      most--;
    }
    var larger =
        Arrays.stream(LabelTemplate.values())
            .filter(other -> drawn(other, label, resolution).isPresent())
            .map(Enum::name)
            .collect(Collectors.joining(", "));
    return new LabelRefused(
        Wrong.CODE,
        "code %s has %d characters; a %s label takes %d such at %d dpi; it fits on %s"
            .formatted(
                label.code(),
                label.code().length(),
                template,
                most,
                resolution.dpi(),
                larger.isEmpty() ? "none" : larger));
  }
}
