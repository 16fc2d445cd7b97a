package org.biobank.scanner.code;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.image.Pictures;

/**
 * Reads the codes in a photo. ZXing looks for one code at a time, from the middle of the picture
 * and for dark marks on light; so the picture is shown to it in several ways, until one is read.
 */
public final class CodeReader {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.POSSIBLE_FORMATS, Symbology.formats(), DecodeHintType.TRY_HARDER, true);

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private CodeReader() {}

  /**
   * @throws PictureRefused if the bytes are not a usable picture within the limits
   */
  public static List<FoundCode> read(byte[] picture, PictureLimits limits) {
    return read(Pictures.load(picture, limits));
  }

  /** Empty when nothing can be read. */
  public static List<FoundCode> read(GreyImage image) {
    return views(image).flatMap(view -> single(view).stream()).findFirst().stream().toList();
  }

  /** The cheapest and most promising first. */
  private static Stream<View> views(GreyImage image) {
    var views = new ArrayList<View>();
    for (double turn : new double[] {0, 45, 22.5, 67.5}) {
      for (double share : new double[] {1, 0.6}) {
        for (boolean inverted : new boolean[] {false, true}) {
          views.add(new View(image, turn, share, inverted));
        }
      }
    }
    return views.stream();
  }

  private static Optional<FoundCode> single(View view) {
    var source = view.luminance();
    return BINARIZERS.stream()
        .flatMap(binarizer -> decode(binarizer.apply(source)).stream())
        .findFirst()
        .flatMap(result -> code(result, view));
  }

  private static Optional<Result> decode(Binarizer binarized) {
    try {
      return Optional.of(new MultiFormatReader().decode(new BinaryBitmap(binarized), HINTS));
    } catch (NotFoundException nothingSeenThisWay) {
      return Optional.empty();
    }
  }

  private static Optional<FoundCode> code(Result result, View view) {
    double x = 0;
    double y = 0;
    int corners = 0;
    for (var point : result.getResultPoints()) {
      if (point != null) {
        x += point.getX();
        y += point.getY();
        corners++;
      }
    }
    double middleX = corners == 0 ? 0 : x / corners;
    double middleY = corners == 0 ? 0 : y / corners;
    return Symbology.of(result.getBarcodeFormat())
        .map(
            symbology ->
                new FoundCode(
                    symbology,
                    result.getText(),
                    view.pictureX(middleX, middleY),
                    view.pictureY(middleX, middleY)));
  }
}
