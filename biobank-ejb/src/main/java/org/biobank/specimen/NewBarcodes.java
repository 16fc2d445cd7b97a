package org.biobank.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import org.biobank.shared.Barcode;

/**
 * Barcodes for tubes that bring none: ten digits, as laser-marked tubes have, beginning with 9 so
 * that they never meet a manufacturer's. Drawn at random, so that nodes need not agree on a
 * counter; taken ones are drawn again.
 */
@ApplicationScoped
class NewBarcodes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NINE_DIGITS = 1_000_000_000;

  @Inject private Specimens specimens;

  List<Barcode> next(int count) {
    var fresh = new LinkedHashSet<Barcode>();
    while (fresh.size() < count) {
      var drawn = new LinkedHashSet<Barcode>();
      while (fresh.size() + drawn.size() < count) {
        drawn.add(new Barcode("9%09d".formatted(RANDOM.nextInt(NINE_DIGITS))));
      }
      drawn.removeAll(specimens.taken(drawn));
      fresh.addAll(drawn);
    }
    return List.copyOf(fresh);
  }
}
