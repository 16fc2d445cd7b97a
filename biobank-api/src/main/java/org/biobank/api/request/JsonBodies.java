package org.biobank.api.request;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.biobank.api.problem.Problem;
import org.biobank.shared.Json;
import org.biobank.shared.RequestContext;

/** Bodies in JSON, read and written the one way the system reads and writes JSON. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies extends JacksonJsonProvider {
  @Inject private RequestContext context;

  public JsonBodies() {
    super(Json.MAPPER);
  }

  /** An answer that was kept for a repeated request is sent as it was kept. */
  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    var kept = context.keptJson(value);
    if (kept.isPresent()) {
      body.write(kept.get().getBytes(StandardCharsets.UTF_8));
    } else {
      super.writeTo(value, type, genericType, annotations, mediaType, headers, body);
    }
  }
}
