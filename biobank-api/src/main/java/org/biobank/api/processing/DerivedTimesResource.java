package org.biobank.api.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.processing.DerivedTimes;
import org.biobank.processing.ShowDerivedTimes;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What follows from the events of a tube. */
@Path("specimens/{barcode}/times")
@ApplicationScoped
@Tag(name = "Processing")
public class DerivedTimesResource {
  @Inject private ShowDerivedTimes showDerivedTimes;

  @GET
  @Operation(
      summary =
          "Freeze-thaw cycles, ischaemia, times to centrifugation and freezing, time at benches",
      description =
          "Each with its UCUM unit; a value that cannot be derived is absent, and missing names the"
              + " event it lacks.")
  @APIResponse(responseCode = "404", description = "specimen-not-found")
  public DerivedTimes show(@PathParam("barcode") Barcode barcode) {
    return showDerivedTimes.show(barcode);
  }
}
