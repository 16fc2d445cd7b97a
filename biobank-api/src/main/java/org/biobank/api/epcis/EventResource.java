package org.biobank.api.epcis;

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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.biobank.epcis.FindEvents;
import org.biobank.epcis.ShowEvent;
import org.biobank.shared.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events of the custody ledger. */
@Path("events")
@RequestScoped
@Produces({EventDocument.JSON_LD, MediaType.APPLICATION_JSON})
@Tag(name = "EPCIS 2.0")
public class EventResource {
  private static final String URN = "urn:uuid:";

  @Inject private FindEvents findEvents;
  @Inject private ShowEvent showEvent;
  @Inject private PublicAddress address;
  @Context private UriInfo uri;

  @GET
  @Operation(
      summary = "Events of one's sites and studies, in the order of the log, page by page",
      description =
          "perPage, nextPageToken (from the Link of the page before), eventType, GE_eventTime,"
              + " LT_eventTime, GE_recordTime, LT_recordTime, EQ_action, EQ_bizStep,"
              + " EQ_disposition, MATCH_epc, MATCH_parentID, MATCH_anyEPC, EXISTS_errorDeclaration;"
              + " several values with | between.")
  @APIResponse(responseCode = "200", description = "An EPCISQueryDocument")
  @APIResponse(responseCode = "400", description = "invalid-request: a parameter is not understood")
  @APIResponse(responseCode = "406", description = "not-acceptable: another version or media type")
  public Response events() {
    var asked = QueryParameters.read(uri.getQueryParameters(), Optional.empty(), Optional.empty());
    var names = address.names(uri);
    var page = findEvents.find(asked.query(), names, asked.perPage(), asked.token());
    return EventDocument.response(page, names, uri);
  }

  @GET
  @Path("{eventID}")
  @Operation(
      summary = "The event of an id",
      description =
          "An event that was declared wrong comes with the declaration, whose id is the same.")
  @APIResponse(responseCode = "404", description = "epcis-event-not-found")
  public Response event(@PathParam("eventID") String eventId) {
    var names = address.names(uri);
    return EventDocument.response(showEvent.show(id(eventId), names), names, uri);
  }

  private static UUID id(String eventId) {
    try {
      var text = eventId.toLowerCase(Locale.ROOT);
      return UUID.fromString(text.startsWith(URN) ? text.substring(URN.length()) : text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("epcis event", eventId);
    }
  }
}
