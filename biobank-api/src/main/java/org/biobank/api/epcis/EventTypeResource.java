package org.biobank.api.epcis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.biobank.epcis.EventType;
import org.biobank.epcis.FindEvents;
import org.biobank.identity.OpenToAll;
import org.biobank.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of events there are. */
@Path("eventTypes")
@RequestScoped
@Produces({EventDocument.JSON_LD, MediaType.APPLICATION_JSON})
@Tag(name = "EPCIS 2.0")
public class EventTypeResource {
  @Inject private FindEvents findEvents;
  @Inject private PublicAddress address;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "The types of events that are asked for by")
  public String types() {
    return collection();
  }

  @OpenToAll(because = "it names the event types of the standard, and tells nothing of anybody")
  static String collection() {
    var collection = JsonNodeFactory.instance.objectNode();
    collection.put("@context", "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
    collection.put("type", "Collection");
    var members = collection.putArray("member");
    for (var type : EventType.values()) {
      members.add(type.word());
    }
    return collection.toString();
  }

  @GET
  @Path("{type}/events")
  @Operation(summary = "Events of one type; takes the parameters of GET /events")
  @APIResponse(responseCode = "404", description = "event-type-not-found")
  public Response events(@PathParam("type") String type) {
    var found = EventType.named(type).orElseThrow(() -> new NotFound("event type", type));
    var asked =
        QueryParameters.read(uri.getQueryParameters(), Optional.empty(), Optional.of(found));
    var names = address.names(uri);
    var page = findEvents.find(asked.query(), names, asked.perPage(), asked.token());
    return EventDocument.response(page, names, uri);
  }
}
