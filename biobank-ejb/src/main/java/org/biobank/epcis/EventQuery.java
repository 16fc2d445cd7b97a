package org.biobank.epcis;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which events (EPCIS 2.0, 8.2.7.1, SimpleEventQuery): what is asked for in several ways must hold
 * in all of them; an empty set asks for nothing.
 *
 * @param steps bare words
 * @param matchEpc objects of an event, or children of an aggregation
 * @param matchAnyEpc as well parents, inputs and outputs
 * @param declaredWrong only events with an error declaration
 */
public record EventQuery(
    Set<EventType> types,
    Optional<Instant> eventTimeFrom,
    Optional<Instant> eventTimeUntil,
    Optional<Instant> recordTimeFrom,
    Optional<Instant> recordTimeUntil,
    Set<String> actions,
    Set<String> steps,
    Set<String> dispositions,
    Set<String> matchEpc,
    Set<String> matchParent,
    Set<String> matchAnyEpc,
    boolean declaredWrong) {

  /** Everything of one thing. */
  public static EventQuery about(String epc) {
    return new EventQuery(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(epc),
        false);
  }

  /** However steps and dispositions are written, as bare words. */
  static Set<String> bareSteps(Set<String> written) {
    return Set.copyOf(written.stream().map(Vocabulary::bareStep).toList());
  }

  static Set<String> bareDispositions(Set<String> written) {
    return Set.copyOf(written.stream().map(Vocabulary::bareDisposition).toList());
  }

  public EventQuery {
    steps = bareSteps(steps);
    dispositions = bareDispositions(dispositions);
  }

  boolean holds(EpcisEvent event) {
    return (types.isEmpty() || types.contains(event.type()))
        && holdsTimes(event)
        && (actions.isEmpty()
            || event.action().map(Action::name).filter(actions::contains).isPresent())
        && (steps.isEmpty() || steps.contains(Vocabulary.word(event.step())))
        && (dispositions.isEmpty()
            || event.disposition().map(Vocabulary::word).filter(dispositions::contains).isPresent())
        && holdsEpcs(event)
        && (!declaredWrong || event.isDeclaredWrong());
  }

  private boolean holdsTimes(EpcisEvent event) {
    var recorded = event.recordTime().orElse(event.eventTime());
    return eventTimeFrom.map(from -> !event.eventTime().isBefore(from)).orElse(true)
        && eventTimeUntil.map(event.eventTime()::isBefore).orElse(true)
        && recordTimeFrom.map(from -> !recorded.isBefore(from)).orElse(true)
        && recordTimeUntil.map(recorded::isBefore).orElse(true);
  }

  private boolean holdsEpcs(EpcisEvent event) {
    var what = event.what();
    return (matchEpc.isEmpty() || what.epcs().stream().anyMatch(matchEpc::contains))
        && (matchParent.isEmpty() || what.parent().filter(matchParent::contains).isPresent())
        && (matchAnyEpc.isEmpty() || what.all().anyMatch(matchAnyEpc::contains));
  }

  /** Of what it asks; empty if of anything. */
  Set<String> epcs() {
    var named = new HashSet<>(matchEpc);
    named.addAll(matchParent);
    named.addAll(matchAnyEpc);
    return named;
  }

  /** With identifiers as we write them, whatever their case. */
  EventQuery naming(Set<String> epc, Set<String> parent, Set<String> any) {
    return new EventQuery(
        types,
        eventTimeFrom,
        eventTimeUntil,
        recordTimeFrom,
        recordTimeUntil,
        actions,
        steps,
        dispositions,
        epc,
        parent,
        any,
        declaredWrong);
  }
}
