package org.biobank.api.openapi;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.biobank.shared.Json;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of Java types, asked of the mapper that reads and writes them, so that they say what
 * goes over the wire. A member is required unless it is Optional or {@link Nullable}: absent values
 * are left out and never null.
 */
final class JsonSchemas {
  private static final SerializationConfig CONFIG = Json.MAPPER.getSerializationConfig();

  private static final Map<Class<?>, Supplier<Schema>> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, () -> schema(SchemaType.STRING)),
          Map.entry(CharSequence.class, () -> schema(SchemaType.STRING)),
          Map.entry(Boolean.class, () -> schema(SchemaType.BOOLEAN)),
          Map.entry(Integer.class, () -> schema(SchemaType.INTEGER).format("int32")),
          Map.entry(Long.class, () -> schema(SchemaType.INTEGER).format("int64")),
          Map.entry(Double.class, () -> schema(SchemaType.NUMBER).format("double")),
          Map.entry(BigDecimal.class, () -> schema(SchemaType.NUMBER)),
          Map.entry(Instant.class, () -> schema(SchemaType.STRING).format("date-time")),
          Map.entry(LocalDate.class, () -> schema(SchemaType.STRING).format("date")),
          Map.entry(Duration.class, () -> schema(SchemaType.STRING).format("duration")),
          Map.entry(UUID.class, () -> schema(SchemaType.STRING).format("uuid")),
          Map.entry(byte[].class, () -> schema(SchemaType.STRING).format("byte")),
          Map.entry(Object.class, OASFactory::createSchema),
          Map.entry(JsonNode.class, OASFactory::createSchema));

  private final SchemaNames names;
  private final Map<JavaType, Schema> described = new HashMap<>();

  JsonSchemas(SchemaNames names) {
    this.names = names;
  }

  /** The types that have a schema of their own so far. */
  Set<JavaType> types() {
    return Set.copyOf(described.keySet());
  }

  /** Those schemas by their names, in the order of the alphabet. */
  Map<String, Schema> components() {
    var components = new TreeMap<String, Schema>();
    described.forEach((type, schema) -> components.put(names.of(type), schema));
    return components;
  }

  /** The schema of a type, or a reference to it. */
  Schema of(Type type) {
    return of(Json.MAPPER.constructType(type));
  }

  private Schema of(JavaType type) {
    var scalar = SCALARS.get(boxed(type.getRawClass()));
    if (scalar != null) {
      return scalar.get();
    }
    if (type.isReferenceType()) {
      return of(type.getContentType());
    }
    if (type.isMapLikeType()) {
      return map(type);
    }
    if (type.isContainerType()) {
      return schema(SchemaType.ARRAY).items(of(type.getContentType()));
    }
    var value = CONFIG.introspect(type).findJsonValueAccessor();
    return value == null ? reference(type) : of(value.getType());
  }

  /** With an enum for its key, a map has so many members, any of which may be absent. */
  private Schema map(JavaType type) {
    var map = schema(SchemaType.OBJECT);
    if (!type.getKeyType().isEnumType()) {
      return map.additionalPropertiesSchema(of(type.getContentType()));
    }
    for (var key : words(type.getKeyType())) {
      map.addProperty(key, of(type.getContentType()));
    }
    return map;
  }

  private Schema reference(JavaType type) {
    if (!described.containsKey(type)) {
      var schema = OASFactory.createSchema();
      described.put(type, schema); // before its members, which may lead back to it
      describe(type, schema);
    }
    return OASFactory.createSchema().ref("#/components/schemas/" + names.of(type));
  }

  private void describe(JavaType type, Schema schema) {
    var bean = CONFIG.introspect(type);
    var family = bean.getClassInfo().getAnnotation(JsonTypeInfo.class);
    if (type.isEnumType()) {
      schema.type(SchemaType.STRING).enumeration(List.copyOf(words(type)));
    } else if (family != null && type.isAbstract()) {
      schema.oneOf(kinds(type).map(this::reference).toList());
    } else {
      schema.type(SchemaType.OBJECT);
      if (family != null) {
        var name = CONFIG.getAnnotationIntrospector().findTypeName(bean.getClassInfo());
        addRequired(schema, family.property(), schema(SchemaType.STRING).addEnumeration(name));
      }
      addMembers(bean, schema);
      if (schema.getRequired() != null) {
        schema.required(schema.getRequired().stream().sorted().toList());
      }
      example(type, schema);
    }
  }

  private void addMembers(BeanDescription bean, Schema schema) {
    for (var property : bean.findProperties()) {
      if (property.couldSerialize()) {
        addMember(property, schema);
      }
    }
  }

  private void addMember(BeanPropertyDefinition property, Schema schema) {
    var member = property.getAccessor();
    var introspector = CONFIG.getAnnotationIntrospector();
    if (introspector.findUnwrappingNameTransformer(member) != null) {
      addMembers(CONFIG.introspect(member.getType()), schema);
    } else if (Boolean.TRUE.equals(introspector.hasAnyGetter(member))) {
      schema.additionalPropertiesBoolean(true);
    } else if (mayBeAbsent(member)) {
      schema.addProperty(property.getName(), of(member.getType()));
    } else {
      addRequired(schema, property.getName(), of(member.getType()));
    }
  }

  private static void addRequired(Schema schema, String name, Schema member) {
    schema.addProperty(name, member);
    schema.addRequired(name);
  }

  private static boolean mayBeAbsent(AnnotatedMember member) {
    return member.getType().isReferenceType()
        || annotated(member).isAnnotationPresent(Nullable.class);
  }

  private static AnnotatedType annotated(AnnotatedMember member) {
    return member.getMember() instanceof Method method
        ? method.getAnnotatedReturnType()
        : ((Field) member.getMember()).getAnnotatedType();
  }

  /** Those that the family permits, also kinds that are only ever answered. */
  private static Stream<JavaType> kinds(JavaType family) {
    return Arrays.stream(family.getRawClass().getPermittedSubclasses()).map(CONFIG::constructType);
  }

  /** The words of an enum, as they are written. */
  private static List<String> words(JavaType type) {
    return Arrays.stream(type.getRawClass().getEnumConstants())
        .map(constant -> Json.MAPPER.convertValue(constant, String.class))
        .toList();
  }

  private static void example(JavaType type, Schema schema) {
    var stated =
        type.getRawClass()
            .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (stated != null && !stated.example().isEmpty()) {
      schema.example(json(stated.example()));
    }
  }

  private static Object json(String text) {
    try {
      return Json.MAPPER.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example is no JSON: " + text, e);
    }
  }

  private static Schema schema(SchemaType type) {
    return OASFactory.createSchema().type(type);
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}
