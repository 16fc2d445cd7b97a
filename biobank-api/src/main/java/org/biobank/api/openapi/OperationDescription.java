package org.biobank.api.openapi;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biobank.api.problem.Problem;
import org.biobank.api.request.IdempotencyFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** One operation, from the methods that serve it: several where each takes another kind of body. */
final class OperationDescription {
  private final JsonSchemas schemas;
  private final RequestParameters parameters;

  OperationDescription(JsonSchemas schemas) {
    this.schemas = schemas;
    this.parameters = new RequestParameters(schemas);
  }

  Operation of(List<ServedOperation> methods) {
    var first = methods.get(0);
    var operation = OASFactory.createOperation().operationId(first.id());
    first
        .stated(org.eclipse.microprofile.openapi.annotations.Operation.class)
        .ifPresent(
            stated -> {
              operation.summary(stated.summary());
              Optional.of(stated.description())
                  .filter(text -> !text.isEmpty())
                  .ifPresent(operation::description);
            });
    first.stated(Tag.class).map(Tag::name).ifPresent(operation::addTag);
    parameters(methods).forEach(operation::addParameter);
    var bodies = body(methods);
    if (!bodies.isEmpty()) {
      operation.requestBody(OASFactory.createRequestBody().required(true).content(content(bodies)));
    }
    return operation.responses(responses(methods));
  }

  private Collection<Parameter> parameters(List<ServedOperation> methods) {
    var stated = methods.stream().flatMap(served -> parameters.of(served.method()).stream());
    var key =
        methods.stream().allMatch(ServedOperation::needsKey)
            ? Stream.of(key())
            : Stream.<Parameter>empty();
    var inPath = methods.get(0).address().parameters().map(OperationDescription::inPath);
    var found = new LinkedHashMap<String, Parameter>();
    Stream.of(stated, inPath, key)
        .flatMap(parameters -> parameters)
        .forEach(
            parameter ->
                found.putIfAbsent(parameter.getIn() + " " + parameter.getName(), parameter));
    return found.values();
  }

  /** Of a class's own path, which no method need name. */
  private static Parameter inPath(String name) {
    return required(Parameter.In.PATH, name);
  }

  private static Parameter key() {
    return required(Parameter.In.HEADER, IdempotencyFilter.HEADER)
        .description("The same for each repeat of one act, so that it happens once");
  }

  private static Parameter required(Parameter.In in, String name) {
    return OASFactory.createParameter()
        .in(in)
        .name(name)
        .required(true)
        .schema(OASFactory.createSchema().type(SchemaType.STRING));
  }

  private Map<String, Schema> body(List<ServedOperation> methods) {
    var bodies = new LinkedHashMap<String, Schema>();
    for (var served : methods) {
      parameters
          .form(served.method())
          .ifPresent(form -> bodies.put(MediaType.APPLICATION_FORM_URLENCODED, form));
      served
          .body()
          .ifPresent(
              type -> served.consumes().forEach(media -> bodies.put(media, schema(type, media))));
    }
    return bodies;
  }

  private static Content content(Map<String, Schema> bodies) {
    var content = OASFactory.createContent();
    bodies.forEach(
        (media, schema) ->
            content.addMediaType(media, OASFactory.createMediaType().schema(schema)));
    return content;
  }

  private APIResponses responses(List<ServedOperation> methods) {
    var responses = OASFactory.createAPIResponses();
    for (var operation : methods) {
      var success = operation.success();
      var response = response(responses, success.status(), success.description());
      operation
          .answer()
          .ifPresent(
              type ->
                  operation.produces().forEach(media -> add(response, media, schema(type, media))));
      operation
          .refusals()
          .forEach(
              refusal ->
                  add(
                      response(responses, refusal.responseCode(), refusal.description()),
                      Problem.MEDIA_TYPE,
                      schemas.of(Problem.class)));
    }
    return responses;
  }

  private static APIResponse response(APIResponses all, String status, String description) {
    if (!all.hasAPIResponse(status)) {
      all.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
    }
    return all.getAPIResponse(status);
  }

  private static void add(APIResponse response, String media, Schema schema) {
    if (response.getContent() == null) {
      response.setContent(OASFactory.createContent());
    }
    response.getContent().addMediaType(media, OASFactory.createMediaType().schema(schema));
  }

  /** A file is what it is; what we write as JSON is described. */
  private Schema schema(Type type, String media) {
    if (media.equals(MediaType.APPLICATION_JSON) && type != InputStream.class) {
      return schemas.of(type);
    }
    var file = OASFactory.createSchema().type(SchemaType.STRING);
    return media.startsWith("text/") || media.endsWith("json") ? file : file.format("binary");
  }
}
