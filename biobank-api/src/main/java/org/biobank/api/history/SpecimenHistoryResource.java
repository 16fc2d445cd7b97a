package org.biobank.api.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.history.History;
import org.biobank.history.ShowSpecimenHistory;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a tube. */
@Path("specimens/{barcode}/history")
@ApplicationScoped
@Tag(name = "History")
public class SpecimenHistoryResource {
  @Inject private ShowSpecimenHistory showSpecimenHistory;

  @GET
  @Operation(
      summary = "Who held a tube, where, how warm, how long",
      description =
          "Stays and gaps in the order of time, without overlap; where its box stood at that time"
              + " is part of where it was. What nobody can account for is a gap with its reasons.")
  @APIResponse(responseCode = "404", description = "specimen-not-found")
  public History show(@PathParam("barcode") Barcode barcode) {
    return showSpecimenHistory.show(barcode);
  }
}
