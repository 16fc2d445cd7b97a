package org.biobank.scanner.rack;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Symbol;

/**
 * Looks beside the wells for the code of the rack itself: a linear one on a side, or a Data Matrix
 * or QR code. What stands there twice with different texts names no rack.
 */
final class RackCodeSearch {
  /** Where the strip beside the wells begins, in pitches from the outermost wells' middles. */
  private static final double BESIDE = 0.52;

  /** No strip thinner than this, in pitches, holds a code. */
  private static final double LEAST_STRIP = 0.25;

  /** A linear code of fewer characters is too often read where there is none. */
  private static final int LEAST_LINEAR = 4;

  private static final Map<DecodeHintType, Object> LINEAR =
      hints(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39);
  private static final Map<DecodeHintType, Object> MATRIX =
      hints(BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE);

  private final GreyImage image;
  private final Lattice lattice;
  private final RackLayout layout;

  RackCodeSearch(GreyImage image, Lattice lattice, RackLayout layout) {
    this.image = image;
    this.lattice = lattice;
    this.layout = layout;
  }

  private static Map<DecodeHintType, Object> hints(BarcodeFormat... formats) {
    return Map.of(
        DecodeHintType.POSSIBLE_FORMATS, List.of(formats), DecodeHintType.TRY_HARDER, true);
  }

  /**
   * Linear codes first: a matrix code at the rack's side may be a tube's that lies there.
   *
   * @param beside symbols that were read outside the wells
   */
  Optional<String> find(List<Symbol> beside) {
    List<GreyImage> strips = strips();
    return only(texts(strips, LINEAR).filter(text -> text.length() >= LEAST_LINEAR))
        .or(() -> only(Stream.concat(beside.stream().map(Symbol::text), texts(strips, MATRIX))));
  }

  private static Optional<String> only(Stream<String> texts) {
    List<String> distinct = texts.filter(Predicate.not(String::isBlank)).distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }

  /** What the picture shows above, below, left and right of the wells. */
  private List<GreyImage> strips() {
    double left = least(true) - BESIDE * lattice.pitch();
    double right = most(true) + BESIDE * lattice.pitch();
    double top = least(false) - BESIDE * lattice.pitch();
    double bottom = most(false) + BESIDE * lattice.pitch();
    return Stream.of(
            part(0, 0, image.width(), top),
            part(0, bottom, image.width(), image.height()),
            part(0, 0, left, image.height()),
            part(right, 0, image.width(), image.height()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<GreyImage> part(double x0, double y0, double x1, double y1) {
    int left = (int) Math.max(0, x0);
    int top = (int) Math.max(0, y0);
    int width = (int) Math.min(image.width(), x1) - left;
    int height = (int) Math.min(image.height(), y1) - top;
    double thin = LEAST_STRIP * lattice.pitch();
    return width < thin || height < thin
        ? Optional.empty()
        : Optional.of(lying(image.window(left, top, width, height)));
  }

  /** Bars are looked for along rows of pixels. */
  private static GreyImage lying(GreyImage strip) {
    return strip.height() > strip.width() ? strip.turned() : strip;
  }

  private double least(boolean ofX) {
    return corners(ofX).mapToDouble(v -> v).min().orElseThrow();
  }

  private double most(boolean ofX) {
    return corners(ofX).mapToDouble(v -> v).max().orElseThrow();
  }

  private Stream<Double> corners(boolean ofX) {
    return Stream.of(0, layout.rows() - 1)
        .flatMap(
            row ->
                Stream.of(0, layout.columns() - 1)
                    .map(column -> ofX ? lattice.x(row, column) : lattice.y(row, column)));
  }

  private static Stream<String> texts(List<GreyImage> strips, Map<DecodeHintType, Object> hints) {
    return strips.parallelStream().flatMap(strip -> text(strip, hints).stream()).toList().stream();
  }

  private static Optional<String> text(GreyImage strip, Map<DecodeHintType, Object> hints) {
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            strip.bytes(),
            strip.width(),
            strip.height(),
            0,
            0,
            strip.width(),
            strip.height(),
            /* reverseHorizontal= */ false);
    return Stream.of(source, source.invert())
        .flatMap(s -> Stream.of(new HybridBinarizer(s), new GlobalHistogramBinarizer(s)))
        .flatMap(binarizer -> decoded(new BinaryBitmap(binarizer), hints).stream())
        .findFirst()
        .map(Result::getText);
  }

  private static Optional<Result> decoded(BinaryBitmap bitmap, Map<DecodeHintType, Object> hints) {
    try {
      return Optional.of(new MultiFormatReader().decode(bitmap, hints));
    } catch (NotFoundException nothingThere) {
      return Optional.empty();
    }
  }
}
