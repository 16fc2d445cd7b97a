package org.biobank.web.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a value in JSON has or lacks against its schema; a member that the schema does not name is a
 * fault.
 */
final class SchemaFaults {
  private final JsonNode description;

  SchemaFaults(JsonNode description) {
    this.description = description;
  }

  /** Each with the place of the value that is wrong. */
  List<String> of(JsonNode value, JsonNode schema) {
    return faults("", value, schema).toList();
  }

  private Stream<String> faults(String at, JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      return faults(at, value, description.at(schema.path("$ref").asText().substring(1)));
    }
    if (schema.has("oneOf")) {
      var fits = elements(schema.path("oneOf")).anyMatch(one -> of(value, one).isEmpty());
      return fits ? Stream.empty() : Stream.of(at + " is none of its kinds: " + value);
    }
    if (!hasType(value, schema.path("type").asText())) {
      return Stream.of(at + " is no " + schema.path("type").asText() + ": " + value);
    }
    if (schema.has("enum") && elements(schema.path("enum")).noneMatch(value::equals)) {
      return Stream.of(at + " is no word of its enum: " + value);
    }
    return value.isObject()
        ? Stream.concat(lacking(at, value, schema), members(at, value, schema))
        : elements(value).flatMap(one -> faults(at + "/-", one, schema.path("items")));
  }

  private static Stream<String> lacking(String at, JsonNode value, JsonNode schema) {
    return elements(schema.path("required"))
        .map(JsonNode::asText)
        .filter(name -> !value.has(name))
        .map(name -> at + " lacks " + name);
  }

  private Stream<String> members(String at, JsonNode value, JsonNode schema) {
    return value.properties().stream()
        .flatMap(
            member -> {
              var place = at + "/" + member.getKey();
              var named = schema.path("properties").path(member.getKey());
              var other = schema.path("additionalProperties");
              if (!named.isMissingNode()) {
                return faults(place, member.getValue(), named);
              }
              if (other.isObject()) {
                return faults(place, member.getValue(), other);
              }
              return isOpen(schema) ? Stream.empty() : Stream.of(place + " is not described");
            });
  }

  /** Of any type, or with members of any name. */
  private static boolean isOpen(JsonNode schema) {
    return !schema.has("type") || schema.path("additionalProperties").asBoolean();
  }

  private static boolean hasType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> true;
    };
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
