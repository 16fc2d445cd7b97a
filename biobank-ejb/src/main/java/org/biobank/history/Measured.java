package org.biobank.history;

import java.util.List;

/**
 * What probes said of a piece of a history.
 *
 * @param runs in the order of time, none touching another
 * @param assigned when a probe was there, whether it sent anything or not
 */
record Measured(List<Run> runs, List<Span> assigned) {
  static final Measured NOTHING = new Measured(List.of(), List.of());
}
