package org.biobank.api.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.biobank.registry.FhirType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this interface can do, for machines and open to all: it tells nothing of anybody. */
@Path("/")
@RequestScoped
@Tag(name = "FHIR R4")
public class ConformanceResource {
  private static final String RELEASED_ON = "2026-11-23";

  @Context private UriInfo uri;

  @GET
  @Path("metadata")
  @Produces({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "The CapabilityStatement")
  public String capabilities() {
    var statement = JsonNodeFactory.instance.objectNode();
    statement
        .put("resourceType", "CapabilityStatement")
        .put("status", "active")
        .put("date", RELEASED_ON)
        .put("kind", "instance");
    statement.putObject("software").put("name", "Biobank");
    statement
        .putObject("implementation")
        .put("description", "What consent lets a registry hold")
        .put("url", base());
    statement.put("fhirVersion", "4.0.1").putArray("format").add(FhirJson.MEDIA_TYPE).add("json");
    var rest = statement.putArray("rest").addObject().put("mode", "server");
    rest.putObject("security")
        .put("cors", false)
        .putArray("service")
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", "http://terminology.hl7.org/CodeSystem/restful-security-service")
        .put("code", "OAuth");
    var resources = rest.putArray("resource");
    for (var type : FhirType.values()) {
      describe(type, resources.addObject());
    }
    return statement.toString();
  }

  private static void describe(FhirType type, ObjectNode resource) {
    resource.put("type", type.typeName());
    var interactions = resource.putArray("interaction");
    for (var code : new String[] {"read", "search-type", "history-type"}) {
      interactions.addObject().put("code", code);
    }
    resource
        .put("versioning", "versioned")
        .put("readHistory", false)
        .put("conditionalRead", "full-support");
    var parameters = resource.putArray("searchParam");
    parameters.addObject().put("name", "_id").put("type", "token");
    parameters.addObject().put("name", "_lastUpdated").put("type", "date");
    parameters.addObject().put("name", "identifier").put("type", "token");
  }

  /** SMART App Launch 2, "Well-Known Uniform Resource Identifiers"; client secrets, no keys yet. */
  @GET
  @Path(".well-known/smart-configuration")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Where a registry's machine gets its token")
  public String smartConfiguration() {
    var configuration = JsonNodeFactory.instance.objectNode();
    var token = uri.getBaseUri().resolve("../api/token").toString();
    configuration.put("token_endpoint", token);
    configuration.putArray("grant_types_supported").add("client_credentials");
    configuration
        .putArray("token_endpoint_auth_methods_supported")
        .add("client_secret_basic")
        .add("client_secret_post");
    configuration.putArray("scopes_supported").add("system/Patient.rs").add("system/Specimen.rs");
    configuration.putArray("code_challenge_methods_supported").add("S256");
    configuration.putArray("capabilities").add("client-confidential-symmetric");
    return configuration.toString();
  }

  private String base() {
    var base = uri.getBaseUri().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
