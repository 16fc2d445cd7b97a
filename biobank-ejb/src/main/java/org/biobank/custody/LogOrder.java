package org.biobank.custody;

import java.util.Comparator;

/**
 * The order of events that get their leaves together: by the time they were recorded, within a
 * chain by their sequence.
 */
final class LogOrder {
  static final Comparator<CustodyEvent> OF_A_BATCH =
      Comparator.comparing(CustodyEvent::recordedAt)
          .thenComparing(CustodyEvent::sequence)
          .thenComparing(event -> event.id().toString());

  private LogOrder() {}
}
