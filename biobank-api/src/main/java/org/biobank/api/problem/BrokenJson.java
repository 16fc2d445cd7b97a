package org.biobank.api.problem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biobank.shared.DomainException;
import org.biobank.shared.Invalid;
import org.biobank.shared.RequestContext;

/**
 * A body that is no JSON, or JSON of another shape: where it goes wrong, without echoing what
 * stands there.
 */
@Provider
public class BrokenJson implements ExceptionMapper<JsonProcessingException> {
  @Inject private RequestContext request;

  @Override
  public Response toResponse(JsonProcessingException thrown) {
    if (thrown instanceof JsonMappingException mapping) {
      var invalid = new Invalid(pointer(mapping), reason(mapping));
      return Problem.of(
              400, invalid.slug(), invalid.detail(), request.requestId(), invalid.members())
          .response();
    }
    var at = thrown.getLocation();
    return Problem.of(
            400,
            "not-json",
            "The body is not JSON: line " + at.getLineNr() + ", column " + at.getColumnNr() + ".",
            request.requestId())
        .response();
  }

  private static String pointer(JsonMappingException thrown) {
    return thrown.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private static String reason(JsonMappingException thrown) {
    if (thrown instanceof UnrecognizedPropertyException) {
      return "this member is not known here";
    }
    if (thrown instanceof ValueInstantiationException
        && thrown.getCause() instanceof DomainException refusal) {
      return refusal.detail();
    }
    if (thrown instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
    }
    if (thrown instanceof InvalidTypeIdException choice) {
      return "its kind must be one of " + kindsOf(choice.getBaseType().getRawClass());
    }
    if (thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "must be a " + mismatch.getTargetType().getSimpleName();
    }
    return "has a value that cannot be read here";
  }

  private static String kindsOf(Class<?> choice) {
    return Optional.ofNullable(choice.getAnnotation(JsonSubTypes.class)).stream()
        .flatMap(kinds -> Stream.of(kinds.value()))
        .flatMap(
            kind -> Optional.ofNullable(kind.value().getAnnotation(JsonTypeName.class)).stream())
        .map(JsonTypeName::value)
        .toList()
        .toString();
  }
}
