package org.biobank.study;

import java.util.List;
import org.biobank.study.Studies.EventRow;

/** A study and the visits its protocol foresees. */
public record StudyLine(String code, String title, List<CollectionEvent> events) {
  /**
   * A planned visit.
   *
   * @param dayOffset days after enrolment
   */
  public record CollectionEvent(String code, String name, int dayOffset) {}

  static StudyLine of(String code, String title, List<EventRow> events) {
    return new StudyLine(
        code,
        title,
        events.stream()
            .filter(event -> event.study().equals(code))
            .map(event -> new CollectionEvent(event.code(), event.name(), event.dayOffset()))
            .toList());
  }
}
