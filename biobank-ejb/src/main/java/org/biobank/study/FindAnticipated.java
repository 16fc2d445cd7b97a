package org.biobank.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.shared.NotFound;

/** For other subjects' use cases: what the protocols foresee. Each answer is one query. */
@ApplicationScoped
public class FindAnticipated {
  @Inject private Anticipated anticipated;
  @Inject private Studies studies;
  @Inject private CollectionEvents events;

  /** A planned visit, by codes as they are written in the protocol. */
  public record FoundEvent(
      UUID studyId, String study, UUID id, String code, List<AnticipatedSpecimen> anticipated) {}

  /**
   * @param day on which something is to begin in it
   * @throws NotFound if there is no such study, or it has no such event
   * @throws StudyClosed if the study ended before that day
   */
  @Transactional
  public FoundEvent event(String study, String event, LocalDate day) {
    var found = studies.get(study);
    found.requireOpenOn(day);
    return events.of(found.id()).stream()
        .filter(one -> one.code().equalsIgnoreCase(event))
        .findFirst()
        .map(
            one ->
                new FoundEvent(found.id(), found.code(), one.id(), one.code(), one.anticipated()))
        .orElseThrow(() -> new NotFound("collection event", event));
  }

  /** Whether a donor takes part in a study. */
  @Transactional
  public boolean isEnrolled(UUID donorId, UUID studyId) {
    return studies.isEnrolled(donorId, studyId);
  }

  /** In the order in which the tubes are drawn. */
  @Transactional
  public List<AnticipatedSpecimen> ofEvent(UUID eventId) {
    return anticipated.ofEvents(List.of(eventId));
  }

  /** Unknown ids are left out. */
  @Transactional
  public Map<UUID, AnticipatedSpecimen> byIds(Collection<UUID> ids) {
    return anticipated.byIds(ids).stream()
        .collect(Collectors.toMap(AnticipatedSpecimen::id, Function.identity()));
  }
}
