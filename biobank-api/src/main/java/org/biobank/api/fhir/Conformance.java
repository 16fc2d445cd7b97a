package org.biobank.api.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.biobank.identity.OpenToAll;
import org.biobank.registry.FhirType;

/** What a machine reads before it asks for anything. */
final class Conformance {
  private static final String RELEASED_ON = "2026-11-23";

  private Conformance() {}

  /**
   * A CapabilityStatement.
   *
   * @param base address of this interface, without a slash at the end
   */
  @OpenToAll(because = "it tells what this interface can do, and nothing of anybody")
  static String statement(String base) {
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
        .put("url", base);
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
  @OpenToAll(because = "it tells where to get a token, and gives none")
  static String smartConfiguration(String token) {
    var configuration = JsonNodeFactory.instance.objectNode();
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
}
