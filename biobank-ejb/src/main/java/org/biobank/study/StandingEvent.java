package org.biobank.study;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A collection event as it stands.
 *
 * @param studyId whose protocol it is of
 */
record StandingEvent(
    UUID id,
    UUID studyId,
    String code,
    String name,
    int dayOffset,
    int windowDays,
    List<AnticipatedSpecimen> anticipated) {
  String key() {
    return code.toUpperCase(Locale.ROOT);
  }
}
