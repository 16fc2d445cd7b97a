package org.biobank.tools.drill;

import java.time.Instant;
import java.util.Map;
import org.biobank.tools.client.Change;

/**
 * One act of one client, as the client saw it.
 *
 * @param places where each tube or box is to be afterwards, as the custody chain names places
 * @param answer a problem's slug where it was refused
 */
record CrowdAct(
    String kind,
    Change change,
    Map<String, String> places,
    Instant started,
    Instant ended,
    Outcome outcome,
    String answer) {

  /** What the client was told. */
  enum Outcome {
    ACKNOWLEDGED,
    REFUSED,
    /** The client, the server or the line went away first. */
    UNKNOWN
  }
}
