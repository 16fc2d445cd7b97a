package org.biobank.scanner.matrix;

import com.google.zxing.Dimension;
import com.google.zxing.datamatrix.encoder.DefaultPlacement;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/**
 * Which bit of which codeword each module of a square, one-region symbol carries (ISO/IEC 16022
 * Annex F). It is asked of ZXing's encoder by placing codewords that spell their own index, so that
 * the standard's placement is written down once, there.
 */
final class CodewordLayout {
  /** The largest square symbol of one data region and one error correction block. */
  static final int LARGEST = 26;

  private static final int BITS = 8;
  private static final int FIXED = -1;
  private static final Map<Integer, CodewordLayout> BY_SIZE = new ConcurrentHashMap<>();

  private final int inner;
  private final int total;
  private final int checks;

  /** Per inner module: index of the codeword times 8 plus the bit's significance, or FIXED. */
  private final int[] slots;

  private CodewordLayout(int modules) {
    Dimension side = new Dimension(modules, modules);
    SymbolInfo symbol = SymbolInfo.lookup(1, SymbolShapeHint.FORCE_SQUARE, side, side, true);
    this.inner = modules - 2;
    this.checks = symbol.getErrorCodewords();
    this.total = symbol.getDataCapacity() + checks;
    this.slots = new int[inner * inner];
    int[] owners = placed(i -> i + 1, Integer.SIZE - Integer.numberOfLeadingZeros(total));
    DefaultPlacement[] significance = new DefaultPlacement[BITS];
    for (int b = 0; b < BITS; b++) {
      int bit = b;
      significance[b] = place(i -> 1 << bit);
    }
    for (int m = 0; m < slots.length; m++) {
      slots[m] = FIXED;
      for (int b = 0; b < BITS && owners[m] > 0; b++) {
        if (significance[b].getBit(m % inner, m / inner)) {
          slots[m] = (owners[m] - 1) * BITS + b;
        }
      }
    }
  }

  static CodewordLayout of(int modules) {
    return BY_SIZE.computeIfAbsent(modules, CodewordLayout::new);
  }

  private int[] placed(IntUnaryOperator value, int bits) {
    int[] out = new int[inner * inner];
    for (int b = 0; b < bits; b++) {
      int bit = b;
      DefaultPlacement plane = place(i -> ((value.applyAsInt(i) >> bit) & 1) == 1 ? 0xFF : 0);
      for (int m = 0; m < out.length; m++) {
        // Modules no codeword reaches are set by a fixed pattern and would spell nonsense.
        out[m] |= plane.getBit(m % inner, m / inner) ? 1 << b : 0;
      }
    }
    DefaultPlacement none = place(i -> 0);
    for (int m = 0; m < out.length; m++) {
      if (none.getBit(m % inner, m / inner)) {
        out[m] = 0;
      }
    }
    return out;
  }

  private DefaultPlacement place(IntUnaryOperator codeword) {
    StringBuilder codewords = new StringBuilder(total);
    for (int i = 0; i < total; i++) {
      codewords.append((char) codeword.applyAsInt(i));
    }
    DefaultPlacement placement = new DefaultPlacement(codewords, inner, inner);
    placement.place();
    return placement;
  }

  int total() {
    return total;
  }

  int checks() {
    return checks;
  }

  /** The codewords that the inner modules spell. */
  int[] codewords(boolean[] marks) {
    int[] words = new int[total];
    for (int m = 0; m < slots.length; m++) {
      if (slots[m] >= 0 && marks[m]) {
        words[slots[m] / BITS] |= 1 << (slots[m] % BITS);
      }
    }
    return words;
  }

  /**
   * The inner modules that spell the codewords; modules that carry no bit are taken from {@code
   * like}.
   */
  boolean[] marks(int[] words, boolean[] like) {
    boolean[] marks = like.clone();
    for (int m = 0; m < slots.length; m++) {
      if (slots[m] >= 0) {
        marks[m] = ((words[slots[m] / BITS] >> (slots[m] % BITS)) & 1) == 1;
      }
    }
    return marks;
  }

  /** For each codeword the certainty of its least certain module. */
  double[] weakest(double[] certainty) {
    double[] least = new double[total];
    Arrays.fill(least, Double.MAX_VALUE);
    for (int m = 0; m < slots.length; m++) {
      if (slots[m] >= 0) {
        int word = slots[m] / BITS;
        least[word] = Math.min(least[word], certainty[m]);
      }
    }
    return least;
  }
}
