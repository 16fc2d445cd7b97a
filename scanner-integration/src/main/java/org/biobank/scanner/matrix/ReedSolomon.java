package org.biobank.scanner.matrix;

import java.util.Optional;

/**
 * Reed-Solomon over GF(256) as in ECC 200 (polynomial 301, first root alpha^1), correcting errors
 * at unknown places and erasures at known ones. ZXing's decoder knows no erasures; with them a word
 * of k check bytes survives k doubtful bytes instead of k/2. Method: Berlekamp-Massey started with
 * the erasure locator, Chien search, Forney (Blahut, Theory and Practice of Error Control Codes,
 * ch. 7).
 */
final class ReedSolomon {
  private static final int POLYNOMIAL = 301;
  private static final int[] EXP = new int[510];
  private static final int[] LOG = new int[256];

  static {
    int x = 1;
    for (int i = 0; i < 255; i++) {
      EXP[i] = x;
      EXP[i + 255] = x;
      LOG[x] = i;
      x <<= 1;
      if (x > 255) {
        x ^= POLYNOMIAL;
      }
    }
  }

  private ReedSolomon() {}

  /** A corrected word and how many of the bytes not named as erased had to be changed. */
  static final class Corrected {
    private final int[] word;
    private final int errors;

    Corrected(int[] word, int errors) {
      this.word = word;
      this.errors = errors;
    }

    int[] word() {
      return word;
    }

    int errors() {
      return errors;
    }
  }

  /**
   * Corrects {@code word}, whose last {@code checks} bytes are check bytes.
   *
   * @param erased indices of doubtful bytes, at most {@code checks}
   * @return empty if no codeword lies near enough
   */
  static Optional<Corrected> correct(int[] word, int checks, int[] erased) {
    int[] syndromes = syndromes(word, checks);
    if (isZero(syndromes)) {
      return Optional.of(new Corrected(word.clone(), 0));
    }
    int[] locator = locator(syndromes, erased, word.length);
    int degree = degree(locator);
    int errors = degree - erased.length;
    if (degree == 0 || errors < 0 || 2 * errors + erased.length > checks) {
      return Optional.empty();
    }
    int[] repaired = repair(word, syndromes, locator);
    return repaired.length > 0 && isZero(syndromes(repaired, checks))
        ? Optional.of(new Corrected(repaired, errors))
        : Optional.empty();
  }

  private static int[] syndromes(int[] word, int checks) {
    int[] s = new int[checks];
    for (int j = 0; j < checks; j++) {
      int sum = 0;
      for (int b : word) {
        sum = b ^ times(sum, EXP[j + 1]);
      }
      s[j] = sum;
    }
    return s;
  }

  private static int[] locator(int[] s, int[] erased, int length) {
    int[] lambda = new int[s.length + 2];
    lambda[0] = 1;
    for (int i = 0; i < erased.length; i++) {
      int root = EXP[length - 1 - erased[i]];
      for (int j = i + 1; j > 0; j--) {
        lambda[j] ^= times(lambda[j - 1], root);
      }
    }
    int[] b = lambda.clone();
    int errata = erased.length;
    for (int r = erased.length + 1; r <= s.length; r++) {
      int discrepancy = 0;
      for (int i = 0; i < r; i++) {
        discrepancy ^= times(lambda[i], s[r - i - 1]);
      }
      b = shift(b);
      if (discrepancy == 0) {
        continue;
      }
      int[] next = lambda.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] ^= times(discrepancy, b[i]);
      }
      if (2 * errata <= r + erased.length - 1) {
        errata = r + erased.length - errata;
        b = scaled(lambda, inverse(discrepancy));
      }
      lambda = next;
    }
    return lambda;
  }

  private static int[] repair(int[] word, int[] s, int[] lambda) {
    int[] omega = new int[s.length];
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j <= i; j++) {
        omega[i] ^= times(s[i - j], lambda[j]);
      }
    }
    int[] repaired = word.clone();
    int roots = 0;
    for (int i = 0; i < word.length; i++) {
      int xInverse = EXP[(255 - (word.length - 1 - i) % 255) % 255];
      if (value(lambda, xInverse) != 0) {
        continue;
      }
      roots++;
      int slope = derivative(lambda, xInverse);
      if (slope == 0) {
        return new int[0];
      }
      repaired[i] ^= times(value(omega, xInverse), inverse(slope));
    }
    return roots == degree(lambda) ? repaired : new int[0];
  }

  private static int derivative(int[] p, int x) {
    int sum = 0;
    int square = times(x, x);
    int power = 1;
    for (int i = 1; i < p.length; i += 2) {
      sum ^= times(p[i], power);
      power = times(power, square);
    }
    return sum;
  }

  private static int value(int[] p, int x) {
    int sum = 0;
    for (int i = p.length - 1; i >= 0; i--) {
      sum = p[i] ^ times(sum, x);
    }
    return sum;
  }

  private static int[] shift(int[] p) {
    int[] out = new int[p.length];
    System.arraycopy(p, 0, out, 1, p.length - 1);
    return out;
  }

  private static int[] scaled(int[] p, int by) {
    int[] out = new int[p.length];
    for (int i = 0; i < p.length; i++) {
      out[i] = times(p[i], by);
    }
    return out;
  }

  private static int degree(int[] p) {
    int d = p.length - 1;
    while (d > 0 && p[d] == 0) {
      d--;
    }
    return d;
  }

  private static boolean isZero(int[] p) {
    for (int v : p) {
      if (v != 0) {
        return false;
      }
    }
    return true;
  }

  private static int times(int a, int b) {
    return a == 0 || b == 0 ? 0 : EXP[LOG[a] + LOG[b]];
  }

  private static int inverse(int a) {
    return EXP[255 - LOG[a]];
  }
}
