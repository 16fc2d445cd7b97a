package org.biobank.api.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.registry.FhirType;
import org.biobank.registry.ResourceQuery;
import org.biobank.registry.ResourceQuery.Token;
import org.biobank.shared.Invalid;

/**
 * The parameters of a search or history, read as FHIR R4 has them.
 *
 * @param resources what is asked for
 * @param applied the parameters that were understood, for the links of the answer
 */
record PullQuery(ResourceQuery resources, Map<String, List<String>> applied) {
  static final Set<String> SEARCH =
      Set.of("_id", "identifier", "_lastUpdated", "_count", "_summary", "_page", "_format");
  static final Set<String> HISTORY = Set.of("_since", "_count", "_page", "_format");
  static final int COUNT_DEFAULT = 50;
  static final int COUNT_MAX = 1_000;
  private static final int VALUES_MAX = 200;

  /**
   * @param known the parameters of this interaction
   * @param strict refuse others instead of passing over them (Prefer: handling=strict)
   */
  static PullQuery of(
      FhirType type, MultivaluedMap<String, String> sent, Set<String> known, boolean strict) {
    var applied = new LinkedHashMap<String, List<String>>();
    sent.forEach(
        (name, values) -> {
          if (known.contains(name)) {
            applied.put(name, values);
          } else if (strict) {
            throw new Invalid(name, "is not a parameter here; those are " + known);
          }
        });
    var changed = changed(applied);
    var query =
        new ResourceQuery(
            type,
            anyOf(applied, "_id"),
            anyOf(applied, "identifier").stream().map(PullQuery::token).toList(),
            changed.from(),
            changed.until(),
            count(applied),
            first(applied, "_page"));
    return new PullQuery(query, applied);
  }

  private static ChangeTime changed(Map<String, List<String>> applied) {
    return first(applied, "_since")
        .map(since -> new ChangeTime(ChangeTime.of(since).from(), Optional.empty()))
        .orElseGet(() -> ChangeTime.all(applied.getOrDefault("_lastUpdated", List.of())));
  }

  private static int count(Map<String, List<String>> applied) {
    if (first(applied, "_summary").filter("count"::equals).isPresent()) {
      return 0;
    }
    var text = first(applied, "_count").orElse(String.valueOf(COUNT_DEFAULT));
    if (!text.matches("\\d{1,9}")) {
      throw new Invalid("_count", "must be a whole number");
    }
    return Math.min(COUNT_MAX, Integer.parseInt(text));
  }

  private static List<String> anyOf(Map<String, List<String>> applied, String name) {
    var values = new ArrayList<String>();
    for (var text : applied.getOrDefault(name, List.of())) {
      values.addAll(List.of(text.split(",", -1)));
    }
    if (values.size() > VALUES_MAX) {
      throw new Invalid(name, "takes at most " + VALUES_MAX + " values");
    }
    return values;
  }

  private static Token token(String text) {
    var bar = text.indexOf('|');
    return bar < 0
        ? new Token(Optional.empty(), text)
        : new Token(Optional.of(text.substring(0, bar)), text.substring(bar + 1));
  }

  private static Optional<String> first(Map<String, List<String>> applied, String name) {
    return applied.getOrDefault(name, List.of()).stream().findFirst();
  }
}
