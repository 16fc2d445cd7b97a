package org.biobank.scanner.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.datamatrix.encoder.ErrorCorrection;
import com.google.zxing.datamatrix.encoder.SymbolInfo;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReedSolomonTest {
  private static final long SEED = 20261123;

  @Test
  void everyMixOfErrorsAndErasuresWithinTheBudgetIsCorrected() {
    Random random = new Random(SEED);
    for (int data : new int[] {3, 5, 8, 12, 18}) {
      int[] word = word(data, random);
      int checks = word.length - data;
      for (int erasures = 0; erasures <= checks; erasures++) {
        int errors = (checks - erasures) / 2;
        int[] places = random.ints(0, word.length).distinct().limit(erasures + errors).toArray();
        int[] damaged = word.clone();
        for (int place : places) {
          damaged[place] ^= 1 + random.nextInt(255);
        }
        int[] erased = Arrays.copyOf(places, erasures);

        assertThat(ReedSolomon.correct(damaged, checks, erased))
            .as("seed %d, %d data, %d erasures, %d errors", SEED, data, erasures, errors)
            .hasValueSatisfying(c -> assertThat(c.word()).isEqualTo(word))
            .hasValueSatisfying(c -> assertThat(c.errors()).isEqualTo(errors));
      }
    }
  }

  @Test
  void aWordBeyondTheBudgetIsRefusedOrIsAnotherCodewordNeverABrokenOne() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2000; round++) {
      int[] noise = random.ints(12, 0, 256).toArray();
      ReedSolomon.correct(noise, 7, new int[] {0, 1})
          .ifPresent(
              c ->
                  assertThat(ReedSolomon.correct(c.word(), 7, new int[0]).orElseThrow().errors())
                      .isZero());
    }
  }

  private static int[] word(int data, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < data; i++) {
      text.append((char) random.nextInt(256));
    }
    return ErrorCorrection.encodeECC200(text.toString(), SymbolInfo.lookup(data)).chars().toArray();
  }
}
