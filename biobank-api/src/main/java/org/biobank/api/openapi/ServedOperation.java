package org.biobank.api.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * One method of a resource and where it is served. Several may share an address, one for each kind
 * of body.
 */
record ServedOperation(Address address, Method method) {
  private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

  /** What an operation answers with when all is well. */
  record Success(String status, String description) {}

  /** All of an application, in a fixed order. */
  static Stream<ServedOperation> of(Application application) {
    var root = application.getClass().getAnnotation(ApplicationPath.class).value();
    return application.getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(resource -> Arrays.stream(resource.getMethods()))
        .flatMap(method -> of(root, method).stream())
        .sorted(Comparator.comparing(ServedOperation::id));
  }

  private static Optional<ServedOperation> of(String root, Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(
            annotation ->
                Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class))
                    .stream())
        .map(verb -> new ServedOperation(address(root, method, verb), method))
        .findFirst();
  }

  /** "donorRegister" for DonorResource.register. */
  String id() {
    var resource = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
    var name = method.getName();
    return resource.substring(0, 1).toLowerCase(Locale.ROOT)
        + resource.substring(1)
        + name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1);
  }

  List<String> consumes() {
    return stated(Consumes.class).map(Consumes::value).map(ServedOperation::media).orElse(JSON);
  }

  List<String> produces() {
    return stated(Produces.class).map(Produces::value).map(ServedOperation::media).orElse(JSON);
  }

  /** The type of the body that is sent: of the parameter that is nothing else. */
  Optional<Type> body() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> Arrays.stream(parameter.getAnnotations()).noneMatch(this::binds))
        .map(Parameter::getParameterizedType)
        .findFirst();
  }

  /**
   * The type of the body that is answered, where the method or its annotation says it; a file is
   * bytes.
   */
  Optional<Type> answer() {
    var stated = method.getAnnotation(APIResponseSchema.class);
    if (stated != null) {
      return Optional.of(stated.value());
    }
    if (!produces().equals(JSON)) {
      return Optional.of(byte[].class);
    }
    var type = method.getGenericReturnType();
    return type == Response.class || type == void.class ? Optional.empty() : Optional.of(type);
  }

  Success success() {
    var schema = method.getAnnotation(APIResponseSchema.class);
    if (schema != null && !schema.responseCode().isEmpty()) {
      return new Success(schema.responseCode(), schema.responseDescription());
    }
    return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
        .filter(response -> response.responseCode().startsWith("2"))
        .map(response -> new Success(response.responseCode(), response.description()))
        .findFirst()
        .orElseGet(
            () ->
                method.getReturnType() == void.class
                    ? new Success("204", "Done")
                    : new Success("200", "The answer"));
  }

  List<APIResponse> refusals() {
    return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
        .filter(response -> !response.responseCode().startsWith("2"))
        .toList();
  }

  /** Whether a client must send a key by which a repeat is known. */
  boolean needsKey() {
    return !address.verb().equals("GET")
        && address.path().startsWith("/api/")
        && stated(WithoutIdempotencyKey.class).isEmpty();
  }

  /** What stands at the method, or else at its class. */
  <A extends Annotation> Optional<A> stated(Class<A> annotation) {
    return Optional.ofNullable(method.getAnnotation(annotation))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(annotation)));
  }

  private boolean binds(Annotation annotation) {
    return annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs");
  }

  private static List<String> media(String... types) {
    return Arrays.stream(types).map(type -> type.replaceFirst(";.*", "")).toList();
  }

  private static Address address(String root, Method method, HttpMethod verb) {
    var resource = method.getDeclaringClass().getAnnotation(Path.class);
    var own = method.getAnnotation(Path.class);
    var template =
        Stream.of(root, resource.value(), own == null ? "" : own.value())
            .map(part -> part.replaceAll("^/|/$", ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/", "/", ""));
    return Address.of(template, verb.value());
  }
}
