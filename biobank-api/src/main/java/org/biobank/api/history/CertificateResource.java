package org.biobank.api.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.biobank.api.epcis.PublicAddress;
import org.biobank.custody.ProveInclusion;
import org.biobank.custody.ShowTreeHead;
import org.biobank.history.ShowSpecimenHistory;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of a tube on paper. */
@Path("specimens/{barcode}/certificate.pdf")
@RequestScoped
@Tag(name = "History")
public class CertificateResource {
  private static final String PDF = "application/pdf";

  @Inject private ShowSpecimenHistory showSpecimenHistory;
  @Inject private ShowTreeHead showTreeHead;
  @Inject private ProveInclusion proveInclusion;
  @Inject private PublicAddress address;
  @Context private UriInfo uri;

  @GET
  @Produces(PDF)
  @Operation(
      summary = "A certificate of custody",
      description =
          "Stays with temperatures, gaps, events with their signatures, and a QR code with the"
              + " address at which anybody sees whether the last event stands in the log. What was"
              + " recorded in the last second may not be in the log yet.")
  @APIResponse(
      responseCode = "404",
      description = "specimen-not-found, custody-log-empty, custody-event-not-in-tree")
  public Response certificate(@PathParam("barcode") Barcode barcode) {
    var history = showSpecimenHistory.show(barcode);
    var last = history.events().get(history.events().size() - 1);
    var head = showTreeHead.show();
    var proven = proveInclusion.prove(last.id(), Optional.of(head.head().size()));
    var certificate = new CustodyCertificate(history, proven, head.head(), address.base(uri));
    return Response.ok(certificate.pdf())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"custody-" + fileName(history.code()) + ".pdf\"")
        .build();
  }

  private static String fileName(String code) {
    return code.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
