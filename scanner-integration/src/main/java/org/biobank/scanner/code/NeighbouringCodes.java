package org.biobank.scanner.code;

import java.util.ArrayList;
import java.util.List;
import org.biobank.scanner.image.GreyImage;

/**
 * Looks above, below, left and right of a code that was read for others, and beside those again.
 */
final class NeighbouringCodes {
  /** Codes in a row or a pile are reached in so many steps. */
  private static final int MOST_STEPS = 3;

  /** What is thinner holds no code that could be read. */
  private static final int LEAST_SIDE = 60;

  private static final int MOST_CODES = 16;

  private final GreyImage image;
  private final List<FoundCode> found = new ArrayList<>();

  NeighbouringCodes(GreyImage image) {
    this.image = image;
  }

  /** A part of the picture. */
  private record Part(int left, int top, int right, int bottom) {
    boolean isLargeEnough() {
      return right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE;
    }
  }

  /** The code and its neighbours. */
  List<FoundCode> around(FoundCode code) {
    found.add(code);
    lookBeside(code, new Part(0, 0, image.width(), image.height()), 1);
    return found;
  }

  private void lookBeside(FoundCode code, Part part, int step) {
    int left = (int) (code.x() - code.reach());
    int right = (int) (code.x() + code.reach());
    int top = (int) (code.y() - code.reach());
    int bottom = (int) (code.y() + code.reach());
    // A linear code was seen along one line: what is above and below may still be its bars.
    boolean linear = code.symbology().isLinear();
    int middle = (int) code.y();
    look(new Part(part.left(), part.top(), part.right(), linear ? middle : top), step);
    look(new Part(part.left(), linear ? middle : bottom, part.right(), part.bottom()), step);
    look(new Part(part.left(), part.top(), left, part.bottom()), step);
    look(new Part(right, part.top(), part.right(), part.bottom()), step);
  }

  private void look(Part part, int step) {
    if (step > MOST_STEPS || !part.isLargeEnough() || found.size() >= MOST_CODES) {
      return;
    }
    GreyImage shown =
        image.window(
            part.left(), part.top(), part.right() - part.left(), part.bottom() - part.top());
    CodeReader.single(new View(shown, 0, 1, false))
        .map(code -> code.shifted(part.left(), part.top()))
        .ifPresent(
            code -> {
              if (found.stream().noneMatch(code::isSame)) {
                found.add(code);
              }
              lookBeside(code, part, step + 1);
            });
  }
}
