package org.biobank.api.request;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.biobank.api.problem.Problem;
import org.biobank.shared.Json;

/** Bodies in JSON, read and written the one way the system reads and writes JSON. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies extends JacksonJsonProvider {
  public JsonBodies() {
    super(Json.MAPPER);
  }
}
