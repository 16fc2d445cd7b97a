package org.biobank.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.biobank.shared.Barcode;

/**
 * Codes for kits and tubes that bring none. Those of tubes are ten digits beginning with 8: they
 * never meet those that accession gives, which begin with 9. Drawn at random, so that nodes need
 * not agree on a counter; taken ones are drawn again.
 */
@ApplicationScoped
class KitCodes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NINE_DIGITS = 1_000_000_000;
  private static final long FORTY_BITS = 1L << 40;

  @Inject private Kits kits;

  Queue<Barcode> forKits(int count) {
    return fresh(count, () -> new Barcode("K-%010X".formatted(RANDOM.nextLong(FORTY_BITS))));
  }

  Queue<Barcode> forTubes(int count) {
    return fresh(count, () -> new Barcode("8%09d".formatted(RANDOM.nextInt(NINE_DIGITS))));
  }

  private Queue<Barcode> fresh(int count, Supplier<Barcode> draw) {
    Set<Barcode> fresh = new LinkedHashSet<>();
    while (fresh.size() < count) {
      Set<Barcode> drawn = new LinkedHashSet<>();
      while (fresh.size() + drawn.size() < count) {
        drawn.add(draw.get());
      }
      drawn.removeAll(kits.taken(drawn));
      fresh.addAll(drawn);
    }
    return new ArrayDeque<>(fresh);
  }
}
