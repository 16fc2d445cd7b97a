package org.biobank.api.fhir;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this interface can do, for machines and open to all: it tells nothing of anybody. */
@Path("/")
@RequestScoped
@Tag(name = "FHIR R4")
public class ConformanceResource {
  @Context private UriInfo uri;

  @GET
  @Path("metadata")
  @Produces({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "The CapabilityStatement")
  public String capabilities() {
    return Conformance.statement(base());
  }

  @GET
  @Path(".well-known/smart-configuration")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Where a registry's machine gets its token")
  public String smartConfiguration() {
    return Conformance.smartConfiguration(uri.getBaseUri().resolve("../api/token").toString());
  }

  private String base() {
    var base = uri.getBaseUri().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
