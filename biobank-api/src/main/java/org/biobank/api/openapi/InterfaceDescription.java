package org.biobank.api.openapi;

import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.biobank.api.ApiApplication;
import org.biobank.api.epcis.EpcisApplication;
import org.biobank.api.fhir.FhirApplication;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Describes the interface in place of the server's scan, which knows neither our JSON
 * (docs/decisions/018) nor that several methods may share a path.
 */
public class InterfaceDescription implements OASFilter {
  private static final List<Application> APPLICATIONS =
      List.of(new ApiApplication(), new EpcisApplication(), new FhirApplication());

  @Override
  public void filterOpenAPI(OpenAPI description) {
    var seen = new JsonSchemas(SchemaNames.of(List.of()));
    paths(seen); // once to see which types there are, whose names depend on each other
    var schemas = new JsonSchemas(SchemaNames.of(seen.types()));
    var stated = ApiApplication.class.getAnnotation(OpenAPIDefinition.class).info();
    description
        .openapi("3.0.3")
        .servers(List.of(OASFactory.createServer().url("/")))
        .info(
            OASFactory.createInfo()
                .title(stated.title())
                .version(stated.version())
                .description(stated.description()))
        .paths(paths(schemas))
        .components(OASFactory.createComponents().schemas(schemas.components()));
  }

  private static Paths paths(JsonSchemas schemas) {
    var described = new OperationDescription(schemas);
    var items = new TreeMap<String, PathItem>();
    served()
        .forEach(
            (address, methods) ->
                items
                    .computeIfAbsent(address.path(), path -> OASFactory.createPathItem())
                    .setOperation(HttpMethod.valueOf(address.verb()), described.of(methods)));
    var paths = OASFactory.createPaths();
    items.forEach(paths::addPathItem);
    return paths;
  }

  private static Map<Address, List<ServedOperation>> served() {
    return APPLICATIONS.stream()
        .flatMap(ServedOperation::of)
        .collect(
            Collectors.groupingBy(ServedOperation::address, TreeMap::new, Collectors.toList()));
  }
}
