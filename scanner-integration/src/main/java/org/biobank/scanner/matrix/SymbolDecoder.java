package org.biobank.scanner.matrix;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.datamatrix.decoder.Decoder;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns a symbol's samples into text, giving up doubtful codewords step by step. */
final class SymbolDecoder {
  /** What the samples said: text and the evidence for it. */
  record Reading(String text, int errors, int erasures, int checks, double explained) {}

  /** Starts of the search for the marks: how much to sharpen, and where to cut. */
  private static final double[][] STARTS = {{0.0, 0.5}, {0.6, 0.5}, {0.3, 0.4}, {0.3, 0.6}};

  /** So many check codewords must stay unused by erasures: 16 bits against a chance read. */
  private static final int KEPT = 2;

  private SymbolDecoder() {}

  static Optional<Reading> decode(ModuleSamples samples) {
    CodewordLayout layout = CodewordLayout.of(samples.modules());
    Optional<Reading> best = Optional.empty();
    for (double[] start : STARTS) {
      ModuleModel model = ModuleModel.from(samples, start[0], start[1]).settle();
      Optional<Reading> found = correct(model, layout);
      if (found.isPresent()
          && (best.isEmpty() || found.get().explained() > best.get().explained())) {
        best = found;
      }
      if (best.isPresent() && best.get().errors() + best.get().erasures() <= 1) {
        break;
      }
    }
    return best;
  }

  private static Optional<Reading> correct(ModuleModel model, CodewordLayout layout) {
    boolean[] inner = model.inner();
    int[] words = layout.codewords(inner);
    double[] certainty = layout.weakest(model.certainties());
    int[] weakestFirst =
        IntStream.range(0, words.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> certainty[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int erasures = 0; erasures <= layout.checks() - KEPT; erasures++) {
      int[] erased = IntStream.range(0, erasures).map(i -> weakestFirst[i]).toArray();
      Optional<ReedSolomon.Corrected> corrected =
          ReedSolomon.correct(words, layout.checks(), erased);
      if (corrected.isPresent()) {
        ModuleModel fitted = model.withMarks(layout.marks(corrected.get().word(), inner));
        return text(fitted.symbol())
            .map(
                t ->
                    new Reading(
                        t,
                        corrected.get().errors(),
                        erased.length,
                        layout.checks(),
                        fitted.explained()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(boolean[][] symbol) {
    try {
      return Optional.of(new Decoder().decode(symbol).getText());
    } catch (FormatException | ChecksumException e) {
      return Optional.empty();
    }
  }
}
