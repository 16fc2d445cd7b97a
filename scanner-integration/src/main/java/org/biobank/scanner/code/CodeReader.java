package org.biobank.scanner.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biobank.scanner.code.ScatteredSymbols.Look;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.image.PictureLimits;
import org.biobank.scanner.image.PictureRefused;
import org.biobank.scanner.image.Pictures;
import org.biobank.scanner.matrix.SymbolShape;

/**
 * Reads the codes in a photo. ZXing looks for one code at a time, from the middle of the picture
 * and for dark marks on light; so the picture is shown to it in several ways, and what lies beside
 * a code that it read is shown to it again. Data Matrix symbols, which it often misses, are also
 * looked for by {@link ScatteredSymbols}.
 */
public final class CodeReader {
  /** A line over half of an ITF code reads as a shorter one: only GTIN-14 is taken (ITF-14). */
  private static final int[] ITF_LENGTHS = {14};

  private static final Map<DecodeHintType, Object> STRONG = hints(Symbology.formats(false));

  /** Looked for last, since a slanted line over other codes may look like one of these. */
  private static final Map<DecodeHintType, Object> WEAK = hints(Symbology.formats(true));

  /** The picture is one Data Matrix symbol and nothing else, as software draws it. */
  private static final Map<DecodeHintType, Object> DRAWN =
      Map.of(
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(Symbology.DATA_MATRIX.format()),
          DecodeHintType.PURE_BARCODE,
          true);

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  /** Bars are read within some twenty degrees of lying across the picture. */
  private static final double[] TURNS = {45, 135, 22.5, 112.5, 67.5, 157.5};

  /** Turning a larger picture costs seconds; a code that fills a part of it survives shrinking. */
  private static final double MOST_TURNED_PIXELS = 4_000_000;

  private CodeReader() {}

  private static Map<DecodeHintType, Object> hints(List<BarcodeFormat> formats) {
    return Map.of(
        DecodeHintType.POSSIBLE_FORMATS,
        formats,
        DecodeHintType.TRY_HARDER,
        true,
        DecodeHintType.ALLOWED_LENGTHS,
        ITF_LENGTHS);
  }

  /**
   * @throws PictureRefused if the bytes are not a usable picture within the limits
   */
  public static List<FoundCode> read(byte[] picture, PictureLimits limits) {
    return read(Pictures.load(picture, limits));
  }

  /** All codes that can be read, each once; empty when there are none. */
  public static List<FoundCode> read(GreyImage image) {
    List<FoundCode> upright = upright(image);
    List<FoundCode> found =
        new ScatteredSymbols(image, SymbolShape.TUBE_MODULES, Look.QUICK, upright).find();
    if (!found.isEmpty()) {
      return List.copyOf(found);
    }
    List<FoundCode> turned =
        new ScatteredSymbols(image, SymbolShape.TUBE_MODULES, Look.EVERY_TURN, List.of()).find();
    return turned.isEmpty() ? lookingAgain(image).stream().toList() : List.copyOf(turned);
  }

  private static List<FoundCode> upright(GreyImage image) {
    Optional<FoundCode> first =
        first(
                STRONG,
                new View(image, 0, 1, false),
                new View(image, 90, 1, false),
                new View(image, 0, 0.6, false),
                new View(image, 0, 1, true))
            .or(() -> single(new View(image, 0, 1, false), DRAWN));
    return first.map(code -> new NeighbouringCodes(image).around(code)).orElse(List.of());
  }

  /** For what nothing quicker could read. */
  private static Optional<FoundCode> lookingAgain(GreyImage image) {
    double pixels = (double) image.width() * image.height();
    int shrink = (int) Math.ceil(Math.sqrt(pixels / MOST_TURNED_PIXELS));
    GreyImage small = image.shrink(shrink);
    return Arrays.stream(TURNS)
        .boxed()
        .flatMap(turn -> turned(small, turn))
        .flatMap(view -> single(view, STRONG).stream())
        .findFirst()
        .map(code -> code.enlarged(shrink))
        .or(() -> first(WEAK, new View(image, 0, 1, false), new View(image, 90, 1, false)))
        .or(
            () ->
                new ScatteredSymbols(image, SymbolShape.ALL_MODULES, Look.QUICK, List.of())
                    .find().stream().findFirst());
  }

  private static Stream<View> turned(GreyImage image, double turn) {
    return Stream.of(
        new View(image, turn, 1, false),
        new View(image, turn, 0.6, false),
        new View(image, turn, 1, true));
  }

  private static Optional<FoundCode> first(Map<DecodeHintType, Object> hints, View... views) {
    return Arrays.stream(views).flatMap(view -> single(view, hints).stream()).findFirst();
  }

  /** The first code that ZXing reads in a view. */
  static Optional<FoundCode> single(View view) {
    return single(view, STRONG);
  }

  private static Optional<FoundCode> single(View view, Map<DecodeHintType, Object> hints) {
    LuminanceSource source = view.luminance();
    return BINARIZERS.stream()
        .flatMap(binarizer -> decode(binarizer.apply(source), hints).stream())
        .findFirst()
        .flatMap(result -> code(result, view));
  }

  private static Optional<Result> decode(Binarizer binarized, Map<DecodeHintType, Object> hints) {
    try {
      return Optional.of(new MultiFormatReader().decode(new BinaryBitmap(binarized), hints));
    } catch (NotFoundException nothingSeenThisWay) {
      return Optional.empty();
    }
  }

  private static Optional<FoundCode> code(Result result, View view) {
    return Symbology.of(result.getBarcodeFormat())
        .map(
            symbology -> {
              Outline seen = Outline.of(result, view);
              return new FoundCode(symbology, result.getText(), seen.x(), seen.y(), seen.reach());
            });
  }
}
