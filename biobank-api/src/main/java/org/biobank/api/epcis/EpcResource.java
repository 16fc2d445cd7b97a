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
import java.util.Optional;
import org.biobank.epcis.FindEvents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events of one tube, box or shipment. */
@Path("epcs")
@RequestScoped
@Produces({EventDocument.JSON_LD, MediaType.APPLICATION_JSON})
@Tag(name = "EPCIS 2.0")
public class EpcResource {
  @Inject private FindEvents findEvents;
  @Inject private PublicAddress address;
  @Context private UriInfo uri;

  @GET
  @Path("{epc: .+}/events")
  @Operation(
      summary = "The events of one thing, by its identifier or its code",
      description =
          "Of a tube also what probes measured where it stayed, as sensor_reporting. Takes the"
              + " parameters of GET /events.")
  @APIResponse(responseCode = "200", description = "An EPCISQueryDocument, empty if it is not ours")
  @APIResponse(responseCode = "400", description = "invalid-request: a parameter is not understood")
  public Response events(@PathParam("epc") String epc) {
    var asked =
        QueryParameters.read(uri.getQueryParameters(), Optional.of(whole(epc)), Optional.empty());
    var names = address.names(uri);
    var page = findEvents.find(asked.query(), names, asked.perPage(), asked.token());
    return EventDocument.response(page, names, uri);
  }

  /** Servers and proxies make one slash of two. */
  private static String whole(String epc) {
    return epc.replaceFirst("^(https?):/+", "$1://");
  }
}
