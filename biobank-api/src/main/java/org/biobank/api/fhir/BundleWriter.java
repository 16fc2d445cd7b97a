package org.biobank.api.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.biobank.registry.FhirInstant;
import org.biobank.registry.ResourcePage;
import org.biobank.registry.StoredResource;
import org.biobank.shared.Json;

/**
 * A Bundle, written as it goes out: each resource is copied as it is stored, and never read.
 *
 * @param base address of this interface, ending in a slash
 * @param address of the search or history, without parameters
 */
record BundleWriter(URI base, URI address, PullQuery query, ResourcePage page, boolean history)
    implements StreamingOutput {

  @Override
  public void write(OutputStream output) throws IOException {
    try (var json = Json.MAPPER.getFactory().createGenerator(output)) {
      json.writeStartObject();
      json.writeStringField("resourceType", "Bundle");
      json.writeObjectFieldStart("meta");
      json.writeStringField("lastUpdated", FhirInstant.format(page.asOf()));
      json.writeEndObject();
      json.writeStringField("type", history ? "history" : "searchset");
      json.writeNumberField("total", page.total());
      writeLinks(json);
      if (!page.items().isEmpty()) {
        json.writeArrayFieldStart("entry");
        for (var item : page.items()) {
          writeEntry(json, item);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private void writeLinks(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("link");
    writeLink(json, "self", query.resources().page());
    if (page.next().isPresent()) {
      writeLink(json, "next", page.next());
    }
    json.writeEndArray();
  }

  private void writeLink(JsonGenerator json, String relation, Optional<String> page)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", relation);
    json.writeStringField("url", link(page).toString());
    json.writeEndObject();
  }

  private URI link(Optional<String> page) {
    var link = UriBuilder.fromUri(address);
    var values = new ArrayList<Object>();
    query
        .applied()
        .forEach(
            (name, texts) -> {
              if (!name.equals("_page")) {
                texts.forEach(
                    text -> {
                      link.queryParam(name, "{v" + values.size() + "}");
                      values.add(text);
                    });
              }
            });
    page.ifPresent(
        token -> {
          link.queryParam("_page", "{v" + values.size() + "}");
          values.add(token);
        });
    return link.build(values.toArray());
  }

  private void writeEntry(JsonGenerator json, StoredResource item) throws IOException {
    var path = item.resourceType() + "/" + item.resourceId();
    json.writeStartObject();
    json.writeStringField("fullUrl", base + path);
    if (item.content().isPresent()) {
      json.writeFieldName("resource");
      json.writeRawValue(item.content().get());
    }
    if (history) {
      writeChange(json, item, path);
    } else {
      json.writeObjectFieldStart("search");
      json.writeStringField("mode", "match");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeChange(JsonGenerator json, StoredResource item, String path)
      throws IOException {
    var method = item.deleted() ? "DELETE" : "PUT";
    json.writeObjectFieldStart("request");
    json.writeStringField("method", method);
    json.writeStringField("url", path);
    json.writeEndObject();
    json.writeObjectFieldStart("response");
    json.writeStringField("status", item.deleted() ? "204" : item.versionId() == 1 ? "201" : "200");
    json.writeStringField("etag", "W/\"" + item.versionId() + "\"");
    json.writeStringField("lastModified", FhirInstant.format(item.lastUpdated()));
    json.writeEndObject();
  }
}
