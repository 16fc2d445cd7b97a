package org.biobank.api.fhir;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the server refuses before a resource is reached: no such address, method or media type. */
@Provider
public class FhirFault implements ExceptionMapper<WebApplicationException> {
  @Override
  public Response toResponse(WebApplicationException thrown) {
    var status = thrown.getResponse().getStatus();
    if (thrown.getResponse().hasEntity() || status < 400) {
      return thrown.getResponse();
    }
    return switch (status) {
      case 404 -> OperationOutcome.response(404, "not-found", "There is nothing at this address.");
      case 405 ->
          OperationOutcome.response(
              405, "not-supported", "This address does not take this method.");
      case 406 ->
          OperationOutcome.response(
              406, "not-supported", "Only " + FhirJson.MEDIA_TYPE + " is spoken.");
      case 415 -> OperationOutcome.response(415, "not-supported", "A search is sent as a form.");
      default ->
          OperationOutcome.response(
              status, "processing", thrown.getResponse().getStatusInfo().getReasonPhrase() + ".");
    };
  }
}
