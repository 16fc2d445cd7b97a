package org.biobank.study;

import java.util.List;

/** A study and the visits its protocol foresees. */
public record StudyLine(String code, String title, List<CollectionEvent> events) {
  /**
   * A planned visit.
   *
   * @param dayOffset days after enrolment
   * @param windowDays so many days before and after that it is in time
   * @param anticipated in the order in which the tubes are drawn
   */
  public record CollectionEvent(
      String code, String name, int dayOffset, int windowDays, List<AnticipatedLine> anticipated) {
    static CollectionEvent of(StandingEvent event) {
      return new CollectionEvent(
          event.code(),
          event.name(),
          event.dayOffset(),
          event.windowDays(),
          event.anticipated().stream().map(AnticipatedLine::of).toList());
    }
  }
}
