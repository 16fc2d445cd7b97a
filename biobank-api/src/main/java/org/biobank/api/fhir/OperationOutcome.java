package org.biobank.api.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** FHIR's way to say what is wrong: one issue of severity error. */
final class OperationOutcome {
  private OperationOutcome() {}

  /**
   * @param code of the value set issue-type
   * @param text for a person; nothing of what was sent is repeated that could identify anybody
   */
  static Response response(int status, String code, String text) {
    var outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    outcome
        .putArray("issue")
        .addObject()
        .put("severity", "error")
        .put("code", code)
        .putObject("details")
        .put("text", text);
    var response = Response.status(status).type(FhirJson.MEDIA_TYPE).entity(outcome.toString());
    return status == 401
        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fhir\"").build()
        : response.build();
  }
}
