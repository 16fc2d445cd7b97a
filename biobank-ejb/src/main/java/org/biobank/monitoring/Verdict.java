package org.biobank.monitoring;

import java.math.BigDecimal;
import java.time.Instant;

/** What the newest readings of a probe say of one kind of alarm. */
sealed interface Verdict {
  /** It has been beyond the threshold for the time of the rule. */
  record Beyond(Severity severity, Instant since, BigDecimal worst) implements Verdict {}

  /** It is back within the threshold and its hysteresis, or no threshold is stated. */
  record Within() implements Verdict {}

  /** Beyond, but not long enough; or between the two; or the readings are old. */
  record Undecided() implements Verdict {}
}
