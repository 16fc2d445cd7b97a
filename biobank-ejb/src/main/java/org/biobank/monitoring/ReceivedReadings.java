package org.biobank.monitoring;

/**
 * What became of the readings of a request.
 *
 * @param added new ones
 * @param known of a probe and time that were known with this value
 * @param differing of a probe and time that were known with another value, which stays
 */
public record ReceivedReadings(long received, long added, long known, long differing) {
  static final ReceivedReadings NONE = new ReceivedReadings(0, 0, 0, 0);

  ReceivedReadings plus(ReceivedReadings other) {
    return new ReceivedReadings(
        received + other.received,
        added + other.added,
        known + other.known,
        differing + other.differing);
  }
}
