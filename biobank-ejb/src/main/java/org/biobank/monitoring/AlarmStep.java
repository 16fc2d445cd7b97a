package org.biobank.monitoring;

import static org.biobank.monitoring.AlarmState.ACKNOWLEDGED;
import static org.biobank.monitoring.AlarmState.ENDED;
import static org.biobank.monitoring.AlarmState.RAISED;

import java.util.Set;

/**
 * The state machine of an alarm: every allowed transition, and no other. docs/monitoring.md shows
 * this table; a test compares the two.
 */
enum AlarmStep {
  ESCALATE(
      "a warning has become an alarm; whoever acknowledged the warning is asked again",
      Set.of(RAISED, ACKNOWLEDGED),
      RAISED),
  ACKNOWLEDGE("a person takes it on and says why it is so", Set.of(RAISED), ACKNOWLEDGED),
  END(
      "it is as it should be again, or nobody measures there any more",
      Set.of(RAISED, ACKNOWLEDGED),
      ENDED),
  EXPLAIN("a person says afterwards what it was", Set.of(ENDED), ENDED);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<AlarmState> from;

  private final AlarmState to;

  AlarmStep(String words, Set<AlarmState> from, AlarmState to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  String words() {
    return words;
  }

  boolean isAllowedIn(AlarmState state) {
    return from.contains(state);
  }

  AlarmState to() {
    return to;
  }
}
