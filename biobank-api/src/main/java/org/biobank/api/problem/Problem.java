package org.biobank.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable address of its description in docs/problems.md, ending in the slug
 * @param title the same for every occurrence
 * @param detail this occurrence, in words for a person; codes, never the identity of a donor
 * @param instance the request, as it stands in the logs
 * @param members what a program may want to know besides
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String slug,
    @JsonAnyGetter Map<String, Object> members) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPES = "https://biobank.example/problems/";

  public static Problem of(int status, String slug, String detail, String requestId) {
    return of(status, slug, detail, requestId, Map.of());
  }

  public static Problem of(
      int status, String slug, String detail, String requestId, Map<String, Object> members) {
    return new Problem(
        TYPES + slug, titleOf(slug), status, detail, "urn:uuid:" + requestId, slug, members);
  }

  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private static String titleOf(String slug) {
    return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
  }
}
