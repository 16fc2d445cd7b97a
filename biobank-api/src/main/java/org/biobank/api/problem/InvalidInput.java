package org.biobank.api.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import org.biobank.shared.Invalid;
import org.biobank.shared.RequestContext;

/**
 * Fields that are empty, too long or out of range: all of them, each with a JSON Pointer to where
 * it stands.
 */
@Provider
public class InvalidInput implements ExceptionMapper<ConstraintViolationException> {
  @Inject private RequestContext request;

  @Override
  public Response toResponse(ConstraintViolationException thrown) {
    var faults =
        thrown.getConstraintViolations().stream()
            .map(InvalidInput::fault)
            .sorted(Comparator.comparing(Invalid.Fault::pointer))
            .toList();
    var invalid = new Invalid(faults);
    return Problem.of(400, invalid.slug(), invalid.detail(), request.requestId(), invalid.members())
        .response();
  }

  private static Invalid.Fault fault(ConstraintViolation<?> violation) {
    return new Invalid.Fault(pointer(violation.getPropertyPath()), violation.getMessage());
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (var node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.isEmpty() ? String.valueOf(lastName(path)) : pointer.toString();
  }

  /** A violated parameter of the request line has no place in the body: its own name says where. */
  private static String lastName(Path path) {
    String name = "";
    for (var node : path) {
      name = String.valueOf(node.getName());
    }
    return name;
  }
}
