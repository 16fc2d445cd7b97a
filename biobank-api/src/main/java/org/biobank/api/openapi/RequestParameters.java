package org.biobank.api.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/** What a method takes besides its body: of the path, the query and the headers. */
final class RequestParameters {
  private static final Class<?>[] OF_A_TEXT = {String.class};

  private final JsonSchemas schemas;

  RequestParameters(JsonSchemas schemas) {
    this.schemas = schemas;
  }

  /** In the method's order; the fields of a bean of parameters stand in its place. */
  List<Parameter> of(Method method) {
    return bound(method).flatMap(bound -> parameter(bound).stream()).toList();
  }

  /** The fields of a form that is sent; absent if the method takes none. */
  Optional<Schema> form(Method method) {
    var fields = new LinkedHashMap<String, Schema>();
    bound(method)
        .forEach(
            bound -> {
              var field = bound.element().getAnnotation(FormParam.class);
              if (field != null) {
                fields.put(field.value(), schema(bound));
              }
            });
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(OASFactory.createSchema().type(SchemaType.OBJECT).properties(fields));
  }

  /** A parameter of a method, or a field of a bean of parameters. */
  private record Bound(AnnotatedElement element, AnnotatedType type) {}

  private static Stream<Bound> bound(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .map(field -> new Bound(field, field.getAnnotatedType()))
                    : Stream.of(new Bound(parameter, parameter.getAnnotatedType())));
  }

  private Optional<Parameter> parameter(Bound bound) {
    var element = bound.element();
    if (element.isAnnotationPresent(PathParam.class)) {
      var name = element.getAnnotation(PathParam.class).value();
      return Optional.of(parameter(In.PATH, name, bound).required(true));
    }
    if (element.isAnnotationPresent(QueryParam.class)) {
      return Optional.of(
          parameter(In.QUERY, element.getAnnotation(QueryParam.class).value(), bound));
    }
    if (element.isAnnotationPresent(HeaderParam.class)) {
      return Optional.of(
          parameter(In.HEADER, element.getAnnotation(HeaderParam.class).value(), bound));
    }
    return Optional.empty();
  }

  private Parameter parameter(In in, String name, Bound bound) {
    return OASFactory.createParameter()
        .in(in)
        .name(name)
        .required(!mayBeAbsent(bound))
        .schema(schema(bound));
  }

  private static boolean mayBeAbsent(Bound bound) {
    return bound.element().isAnnotationPresent(DefaultValue.class)
        || bound.type().isAnnotationPresent(Nullable.class);
  }

  private Schema schema(Bound bound) {
    var type = bound.type().getType();
    var schema =
        isWord(type) ? OASFactory.createSchema().type(SchemaType.STRING) : schemas.of(type);
    var preset = bound.element().getAnnotation(DefaultValue.class);
    if (preset != null && !preset.value().isEmpty() && schema.getRef() == null) {
      schema.defaultValue(value(preset.value(), schema));
    }
    return schema;
  }

  /** A default is written as the type it is of. */
  private static Object value(String text, Schema schema) {
    return switch (schema.getType()) {
      case INTEGER -> Long.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      default -> text;
    };
  }

  /** JAX-RS makes it from a text by itself, as JSON never does. */
  private static boolean isWord(java.lang.reflect.Type type) {
    return type instanceof Class<?> made
        && !made.getPackageName().startsWith("java")
        && (hasFactory(made) || hasConstructor(made));
  }

  private static boolean hasFactory(Class<?> made) {
    return Arrays.stream(made.getMethods())
        .anyMatch(
            method -> method.getName().equals("fromString") && method.getReturnType() == made);
  }

  private static boolean hasConstructor(Class<?> made) {
    return Arrays.stream(made.getConstructors())
        .anyMatch(constructor -> Arrays.equals(constructor.getParameterTypes(), OF_A_TEXT));
  }
}
