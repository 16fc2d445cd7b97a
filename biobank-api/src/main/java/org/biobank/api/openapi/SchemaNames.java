package org.biobank.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of described types: their simple names, and where two types share one, each with the
 * class or the subject that it stands in before it.
 */
final class SchemaNames {
  private final Map<JavaType, String> names;

  private SchemaNames(Map<JavaType, String> names) {
    this.names = names;
  }

  static SchemaNames of(Collection<JavaType> types) {
    var bySimpleName = types.stream().collect(Collectors.groupingBy(SchemaNames::simple));
    var names = new HashMap<JavaType, String>();
    bySimpleName.forEach(
        (name, sharing) ->
            sharing.forEach(type -> names.put(type, sharing.size() == 1 ? name : qualified(type))));
    if (new HashSet<>(names.values()).size() < names.size()) {
      throw new IllegalStateException("two types would be described under one name: " + names);
    }
    return new SchemaNames(Map.copyOf(names));
  }

  String of(JavaType type) {
    return names.getOrDefault(type, type.toCanonical());
  }

  private static String simple(JavaType type) {
    return type.getRawClass().getSimpleName() + arguments(type);
  }

  private static String qualified(JavaType type) {
    var enclosing = type.getRawClass().getEnclosingClass();
    return (enclosing == null ? subject(type) : enclosing.getSimpleName()) + simple(type);
  }

  private static String subject(JavaType type) {
    var room = type.getRawClass().getPackageName();
    var subject = room.substring(room.lastIndexOf('.') + 1);
    return Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
  }

  private static String arguments(JavaType type) {
    var arguments =
        type.getBindings().getTypeParameters().stream()
            .map(SchemaNames::simple)
            .collect(Collectors.joining("And"));
    return arguments.isEmpty() ? "" : "Of" + arguments;
  }
}
