package org.biobank.monitoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Seconds in each {@link TemperatureBand}.
 *
 * @param seconds one for each band, coldest first
 */
record BandTally(List<Long> seconds) {
  static final BandTally NONE =
      new BandTally(Collections.nCopies(TemperatureBand.coldestFirst().size(), 0L));

  BandTally {
    seconds = List.copyOf(seconds);
  }

  BandTally plus(int band, long more) {
    var sum = new ArrayList<>(seconds);
    sum.set(band, sum.get(band) + more);
    return new BandTally(sum);
  }

  BandTally plus(BandTally other) {
    var sum = this;
    for (int band = 0; band < seconds.size(); band++) {
      sum = sum.plus(band, other.seconds.get(band));
    }
    return sum;
  }

  long total() {
    return seconds.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Of several probes at one place: above each band as long as the one that was above it longest,
   * so that no band shows less than any of them.
   */
  static BandTally warmest(List<BandTally> probes) {
    var warmest = NONE;
    long above = 0;
    for (int band = TemperatureBand.coldestFirst().size() - 1; band >= 0; band--) {
      int from = band;
      long longest = probes.stream().mapToLong(probe -> probe.from(from)).max().orElse(0);
      warmest = warmest.plus(band, longest - above);
      above = longest;
    }
    return warmest;
  }

  private long from(int band) {
    return seconds.subList(band, seconds.size()).stream().mapToLong(Long::longValue).sum();
  }
}
