package org.biobank.monitoring;

import java.util.Locale;

/** How far an alarm is; {@link AlarmStep} says how it gets from one to the next. */
public enum AlarmState {
  RAISED,
  ACKNOWLEDGED,
  ENDED;

  /** As people say it. */
  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
