package org.biobank.api.epcis;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.epcis.EventQuery;
import org.biobank.epcis.EventType;
import org.biobank.shared.Invalid;

/**
 * A query as it stands in an address. Several values of one parameter are told apart by {@code |},
 * or the parameter is repeated. What is not understood is refused: an answer to another question
 * than the one that was asked is no answer.
 */
final class QueryParameters {
  private static final int PER_PAGE = 100;
  private static final Set<String> KNOWN =
      Set.of(
          "perPage",
          "nextPageToken",
          "eventType",
          "GE_eventTime",
          "LT_eventTime",
          "GE_recordTime",
          "LT_recordTime",
          "EQ_action",
          "EQ_bizStep",
          "EQ_disposition",
          "MATCH_epc",
          "MATCH_parentID",
          "MATCH_anyEPC",
          "EXISTS_errorDeclaration");
  private static final Set<String> ACTIONS = Set.of("ADD", "OBSERVE", "DELETE");

  private final MultivaluedMap<String, String> given;
  private final List<Invalid.Fault> faults = new ArrayList<>();

  private QueryParameters(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  /**
   * What is asked, and which page of it.
   *
   * @param query as asked, without what the path says
   */
  record Asked(EventQuery query, int perPage, Optional<String> token) {}

  /**
   * @param epc that the path names
   * @param type that the path names
   * @throws Invalid with every fault there is
   */
  static Asked read(
      MultivaluedMap<String, String> given, Optional<String> epc, Optional<EventType> type) {
    var parameters = new QueryParameters(given);
    var asked = parameters.asked(epc, type);
    if (!parameters.faults.isEmpty()) {
      throw new Invalid(parameters.faults);
    }
    return asked;
  }

  private Asked asked(Optional<String> epc, Optional<EventType> type) {
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .sorted()
        .forEach(name -> fault(name, "is not known here"));
    var any = new LinkedHashSet<>(values("MATCH_anyEPC"));
    epc.ifPresent(any::add);
    var query =
        new EventQuery(
            types(type),
            time("GE_eventTime"),
            time("LT_eventTime"),
            time("GE_recordTime"),
            time("LT_recordTime"),
            actions(),
            values("EQ_bizStep"),
            values("EQ_disposition"),
            values("MATCH_epc"),
            values("MATCH_parentID"),
            any,
            given.containsKey("EXISTS_errorDeclaration"));
    return new Asked(query, perPage(), first("nextPageToken"));
  }

  private Set<EventType> types(Optional<EventType> type) {
    var types = new LinkedHashSet<EventType>();
    type.ifPresent(types::add);
    for (var word : values("eventType")) {
      EventType.named(word)
          .ifPresentOrElse(types::add, () -> fault("eventType", "has no type " + word));
    }
    return types;
  }

  private Set<String> actions() {
    var actions = values("EQ_action");
    if (!ACTIONS.containsAll(actions)) {
      fault("EQ_action", "must be ADD, OBSERVE or DELETE");
    }
    return actions;
  }

  private Optional<Instant> time(String name) {
    return first(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
              } catch (DateTimeParseException e) {
                fault(name, "must be a time with its offset, as 2026-03-02T08:00:00Z");
                return Optional.empty();
              }
            });
  }

  private int perPage() {
    return first("perPage")
        .map(
            text -> {
              try {
                return Integer.parseInt(text);
              } catch (NumberFormatException e) {
                fault("perPage", "must be a number");
                return PER_PAGE;
              }
            })
        .orElse(PER_PAGE);
  }

  private Optional<String> first(String name) {
    return Optional.ofNullable(given.getFirst(name)).filter(text -> !text.isBlank());
  }

  private Set<String> values(String name) {
    var values = new LinkedHashSet<String>();
    for (var value : given.getOrDefault(name, List.of())) {
      Arrays.stream(value.split("\\|")).filter(one -> !one.isBlank()).forEach(values::add);
    }
    return values;
  }

  private void fault(String name, String detail) {
    faults.add(new Invalid.Fault(name, detail));
  }
}
