package org.biobank.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.biobank.shared.HasCode;

/**
 * What a tube went through since its first event.
 *
 * @param bands minutes in each band, by readings of the nearest probes around it, and at benches
 * @param ambientMinutes at a bench: taken as room temperature, for nobody measures there; they are
 *     counted in the band above 0
 * @param unknownMinutes without readings; never guessed
 */
public record ThermalExposure(
    String barcode,
    List<BandMinutes> bands,
    BigDecimal ambientMinutes,
    BigDecimal unknownMinutes,
    List<AtPlace> stays)
    implements HasCode {

  /**
   * One band.
   *
   * @param minutesAbove minutes warmer than this band
   */
  public record BandMinutes(String band, BigDecimal minutes, BigDecimal minutesAbove) {}

  /** One place, and what was known of it. */
  public record AtPlace(
      Instant from,
      Instant until,
      String place,
      List<BandMinutes> bands,
      BigDecimal ambientMinutes,
      BigDecimal unknownMinutes) {}

  @Override
  public String code() {
    return barcode;
  }

  static List<BandMinutes> bands(BandTally tally) {
    var bands = new ArrayList<BandMinutes>();
    var all = TemperatureBand.coldestFirst();
    long above = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      long in = tally.seconds().get(i);
      if (in > 0 || above > 0) {
        bands.add(0, new BandMinutes(all.get(i).label(), minutes(in), minutes(above)));
      }
      above += in;
    }
    return bands;
  }

  static BigDecimal minutes(long seconds) {
    return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
  }
}
