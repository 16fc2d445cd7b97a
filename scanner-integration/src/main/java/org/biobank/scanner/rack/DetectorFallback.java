package org.biobank.scanner.rack;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.scanner.image.GreyImage;
import org.biobank.scanner.matrix.Symbol;

/**
 * ZXing's own detector, for a code that our search could not read. It gives no evidence for what it
 * reads and was seen to read what was not there; so its text counts only if it is written like the
 * texts of the rack's other tubes.
 */
final class DetectorFallback {
  /** Fewer tubes show no common way of writing. */
  private static final int LEAST_TUBES = 6;

  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  private final Set<String> ways;

  DetectorFallback(Collection<Symbol> read) {
    this.ways =
        read.size() < LEAST_TUBES
            ? Set.of()
            : read.stream().map(symbol -> way(symbol.text())).collect(Collectors.toSet());
  }

  /** Letters and digits told apart, nothing else: {@code FA12} is written as {@code AA00}. */
  private static String way(String text) {
    return text.replaceAll("\\d", "0").replaceAll("[A-Z]", "A").replaceAll("[a-z]", "a");
  }

  Optional<String> read(GreyImage cell) {
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            cell.bytes(),
            cell.width(),
            cell.height(),
            0,
            0,
            cell.width(),
            cell.height(),
            /* reverseHorizontal= */ false);
    return Stream.of(source, source.invert())
        .flatMap(s -> decoded(s).stream())
        .filter(text -> ways.contains(way(text)))
        .findFirst();
  }

  private static Optional<String> decoded(LuminanceSource source) {
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(new DataMatrixReader().decode(bitmap, HINTS).getText());
    } catch (NotFoundException | ChecksumException | FormatException notRead) {
      return Optional.empty();
    }
  }
}
