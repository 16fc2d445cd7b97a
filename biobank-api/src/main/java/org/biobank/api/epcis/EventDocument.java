package org.biobank.api.epcis;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.biobank.epcis.EpcisJson;
import org.biobank.epcis.EpcisNames;
import org.biobank.epcis.EventPage;
import org.biobank.shared.Json;

/** A page of events as an EPCISQueryDocument, written as it goes out. */
record EventDocument(EventPage page, EpcisNames names) implements StreamingOutput {
  static final String JSON_LD = "application/ld+json";

  /** With the address of the next page, if there is one. */
  static Response response(EventPage page, EpcisNames names, UriInfo uri) {
    var response = Response.ok(new EventDocument(page, names));
    if (page.next().isPresent()) {
      response.links(Link.fromUri(address(page.next().get(), names, uri)).rel("next").build());
    }
    return response.build();
  }

  /** Under the address by which this installation is known outside, whatever proxies made of it. */
  private static URI address(String token, EpcisNames names, UriInfo uri) {
    var outside = URI.create(names.base());
    return uri.getRequestUriBuilder()
        .scheme(outside.getScheme())
        .host(outside.getHost())
        .port(outside.getPort())
        .replaceQueryParam("nextPageToken", token)
        .build();
  }

  @Override
  public void write(OutputStream output) throws IOException {
    try (var generator = Json.MAPPER.getFactory().createGenerator(output)) {
      var document = new EpcisJson(generator, names);
      document.openQueryDocument(page.asOf(), "SimpleEventQuery");
      for (var event : page.events()) {
        document.write(event);
      }
      document.closeQueryDocument();
    }
  }
}
