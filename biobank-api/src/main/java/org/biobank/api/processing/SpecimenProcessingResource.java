package org.biobank.api.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.processing.ProcessingHistory;
import org.biobank.processing.ShowProcessing;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to a tube. */
@Path("specimens/{barcode}/processing")
@ApplicationScoped
@Tag(name = "Processing")
public class SpecimenProcessingResource {
  @Inject private ShowProcessing showProcessing;

  @GET
  @Operation(
      summary = "What was done to a tube and, up to then, to what it was made of",
      description =
          "Events that were declared wrong are among them, and name the event that says so.")
  @APIResponse(responseCode = "404", description = "specimen-not-found")
  public ProcessingHistory show(@PathParam("barcode") Barcode barcode) {
    return showProcessing.show(barcode);
  }
}
