package org.biobank.scanner.matrix;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns a symbol's samples into text, giving up doubtful codewords step by step.
 *
 * <p>With so many erasures nearly every word lies near some codeword, so error correction alone
 * proves little. What proves a reading is its strain: how much the picture speaks against the
 * modules that correction changed. A chance codeword differs from the true one in about half the
 * modules of at least as many codewords as there are check codewords, and most of them were clear.
 */
final class SymbolDecoder {
  /**
   * What the samples said, and the evidence for it.
   *
   * @param strain see {@link Symbol.Proof}
   */
  record Reading(String text, int spare, double strain, double explained) {
    Symbol.Proof proof(double finder) {
      return new Symbol.Proof(spare, strain, explained, finder);
    }
  }

  /** Starts of the search for the marks: how much to sharpen, and where to cut. */
  private static final double[][] STARTS = {{0.0, 0.5}, {0.6, 0.5}, {0.3, 0.4}, {0.3, 0.6}};

  private static final double NO_STRAIN = 0.02;

  /** Measured on drawn racks: true readings strain below 0.07, chance ones above 0.09. */
  private static final double MOST_STRAIN = 0.06;

  private SymbolDecoder() {}

  static Optional<Reading> decode(ModuleSamples samples) {
    CodewordLayout layout = CodewordLayout.of(samples.modules());
    Optional<Reading> best = Optional.empty();
    for (double[] start : STARTS) {
      ModuleModel model = ModuleModel.from(samples, start[0], start[1]).settle();
      Optional<Reading> found = correct(model, layout);
      if (found.isPresent() && (best.isEmpty() || found.get().strain() < best.get().strain())) {
        best = found;
      }
      if (best.isPresent() && best.get().strain() < NO_STRAIN) {
        break;
      }
    }
    return best;
  }

  private static Optional<Reading> correct(ModuleModel model, CodewordLayout layout) {
    boolean[] inner = model.inner();
    double[] certainties = model.certainties();
    int[] words = layout.codewords(inner);
    int[] weakestFirst = weakestFirst(layout.weakest(certainties));
    for (int erasures = 0; erasures < layout.checks(); erasures++) {
      int[] erased = Arrays.copyOf(weakestFirst, erasures);
      var corrected = ReedSolomon.correct(words, layout.checks(), erased);
      if (corrected.isEmpty()) {
        continue;
      }
      boolean[] marks = layout.marks(corrected.get().word(), inner);
      double strain = strain(inner, marks, certainties);
      if (strain <= MOST_STRAIN) {
        ModuleModel fitted = model.withMarks(marks);
        int spare = layout.checks() - erasures - 2 * corrected.get().errors();
        return text(fitted.symbol())
            .map(text -> new Reading(text, spare, strain, fitted.explained()));
      }
    }
    return Optional.empty();
  }

  private static int[] weakestFirst(double[] certainty) {
    return IntStream.range(0, certainty.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> certainty[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double strain(boolean[] seen, boolean[] corrected, double[] certainties) {
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += seen[i] == corrected[i] ? 0 : certainties[i];
    }
    return sum / seen.length;
  }

  private static Optional<String> text(boolean[][] symbol) {
    try {
      return Optional.of(new Decoder().decode(symbol).getText());
    } catch (FormatException | ChecksumException e) {
      return Optional.empty();
    }
  }
}
