package org.biobank.monitoring;

import java.util.UUID;
import org.biobank.shared.DomainException;

/** Somebody was first, or the alarm has gone on. */
public final class AlarmNotInThisState extends DomainException {
  private static final long serialVersionUID = 1L;

  AlarmNotInThisState(UUID id, AlarmState state) {
    super(
        Category.CONFLICT,
        "alarm-not-in-this-state",
        "Alarm %s is %s and has its reason; look at it again.".formatted(id, state.words()));
  }
}
