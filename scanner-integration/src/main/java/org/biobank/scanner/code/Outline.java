package org.biobank.scanner.code;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Where in the picture a code lies.
 *
 * @param reach from the middle to the furthest point, and a little beyond
 */
record Outline(double x, double y, double reach) {
  /** A QR code's points are the middles of its finder patterns: its corners lie further out. */
  private static final double BEYOND = 1.5;

  /** The whole picture if the decoder does not say where it looked. */
  static Outline of(Result result, View view) {
    ResultPoint[] told = result.getResultPoints();
    List<ResultPoint> points =
        told == null ? List.of() : Arrays.stream(told).filter(Objects::nonNull).toList();
    if (points.isEmpty()) {
      return view.whole();
    }
    double x =
        points.stream().mapToDouble(p -> view.pictureX(p.getX(), p.getY())).average().orElse(0);
    double y =
        points.stream().mapToDouble(p -> view.pictureY(p.getX(), p.getY())).average().orElse(0);
    double reach =
        points.stream()
            .mapToDouble(
                p ->
                    Math.hypot(
                        view.pictureX(p.getX(), p.getY()) - x,
                        view.pictureY(p.getX(), p.getY()) - y))
            .max()
            .orElse(0);
    return new Outline(x, y, BEYOND * reach);
  }
}
