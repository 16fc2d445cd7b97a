package org.biobank.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The condition of a registry's query, piece by piece, with what is to be bound.
 *
 * @param sql a condition on {@code registry_resource}
 */
record PageFilter(Order order, String sql, Map<String, Object> binds) {

  /** The order of the pages, and whether tombstones are in them. */
  enum Order {
    /** Oldest change first, without tombstones. */
    SEARCH("NOT deleted", ">", "ASC"),
    /** Newest change first, with tombstones (FHIR R4, RESTful API, history). */
    HISTORY("TRUE", "<", "DESC");

    final String condition;
    final String beyond;
    final String direction;

    Order(String condition, String beyond, String direction) {
      this.condition = condition;
      this.beyond = beyond;
      this.direction = direction;
    }
  }

  static PageFilter of(Registry registry, ResourceQuery query, Order order) {
    var own = query.type().identifierSystem(registry.code());
    var values =
        query.identifiers().stream()
            .filter(token -> token.system().map(own::equals).orElse(true))
            .map(ResourceQuery.Token::value)
            .toList();
    return all(registry.id(), query.type(), order)
        .and("last_updated >= :from", "from", query.from())
        .and("last_updated < :until", "until", query.until())
        .anyOf(query.ids(), query.ids().isEmpty(), "id")
        .anyOf(values, query.identifiers().isEmpty(), "identifier");
  }

  private static PageFilter all(UUID registryId, FhirType type, Order order) {
    return new PageFilter(
        order,
        "registry_id = :registry AND resource_type = :type AND " + order.condition,
        Map.of("registry", registryId, "type", type.typeName()));
  }

  PageFilter upTo(Instant asOf) {
    return and("last_updated <= :asOf", "asOf", Optional.of(asOf));
  }

  /** The first comparison lets the index begin at the right place; the second is exact. */
  PageFilter beyond(Optional<PagePosition> position) {
    var times = "last_updated %s= :lastTime".formatted(order.beyond);
    var keys = "(last_updated, resource_id) %s (:lastTime, :lastId)".formatted(order.beyond);
    return and(times, "lastTime", position.map(PagePosition::lastUpdated))
        .and(keys, "lastId", position.map(PagePosition::resourceId));
  }

  private PageFilter and(String condition, String name, Optional<?> value) {
    if (value.isEmpty()) {
      return this;
    }
    var more = new HashMap<>(binds);
    more.put(name, value.get());
    return new PageFilter(order, sql + " AND " + condition, more);
  }

  private PageFilter anyOf(List<String> ids, boolean unlimited, String name) {
    if (unlimited) {
      return this;
    }
    var more = new HashMap<>(binds);
    var names = new ArrayList<String>();
    for (int i = 0; i < ids.size(); i++) {
      names.add(":" + name + i);
      more.put(name + i, ids.get(i));
    }
    var condition = ids.isEmpty() ? "FALSE" : "resource_id IN (" + String.join(", ", names) + ")";
    return new PageFilter(order, sql + " AND " + condition, more);
  }
}
