package org.biobank.api.evacuation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.biobank.evacuation.EndEvacuation;
import org.biobank.evacuation.EvacuationSheet;
import org.biobank.evacuation.MoveScan;
import org.biobank.evacuation.ReplanEvacuation;
import org.biobank.evacuation.ScanAnswer;
import org.biobank.evacuation.ScanMove;
import org.biobank.evacuation.ShowEvacuation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An evacuation while it is worked off. */
@Path("evacuations/{id}")
@ApplicationScoped
@Tag(name = "Evacuation")
public class EvacuationResource {
  @Inject private ShowEvacuation showEvacuation;
  @Inject private ScanMove scanMove;
  @Inject private ReplanEvacuation replanEvacuation;
  @Inject private EndEvacuation endEvacuation;

  @GET
  @Operation(summary = "The pick sheets by door opening, and how far it is")
  @APIResponse(responseCode = "404", description = "evacuation-not-found")
  public EvacuationSheet show(@PathParam("id") UUID id) {
    return showEvacuation.show(id);
  }

  @POST
  @Path("scans")
  @Operation(
      summary = "Scan off a box or rack at the place where it was put",
      description =
          "MOVED, or in words why nothing was changed; another place than planned is taken with accept, if the rules allow"
              + " it.")
  @APIResponse(responseCode = "404", description = "evacuation-not-found, place-not-found")
  @APIResponse(responseCode = "409", description = "evacuation-ended, place-taken")
  @APIResponse(
      responseCode = "422",
      description =
          "not-a-store, not-in-freezer, container-does-not-hold-type, position-occupied, too-warm, wrong-specimen-type,"
              + " box-of-another-study, wrong-tube-format, risk-group-not-allowed")
  public ScanAnswer scan(@PathParam("id") UUID id, @Valid @NotNull MoveScan scan) {
    return scanMove.scan(id, scan);
  }

  @POST
  @Path("plan")
  @Operation(summary = "Plan anew what is left, on the places that are free now")
  @APIResponse(responseCode = "404", description = "evacuation-not-found")
  @APIResponse(responseCode = "409", description = "evacuation-ended")
  public EvacuationSheet replan(@PathParam("id") UUID id) {
    return replanEvacuation.replan(id);
  }

  @POST
  @Path("end")
  @Operation(summary = "End it, done or not; the places it had planned are free for others")
  @APIResponse(responseCode = "404", description = "evacuation-not-found")
  @APIResponse(responseCode = "409", description = "evacuation-ended")
  public EvacuationSheet end(@PathParam("id") UUID id) {
    return endEvacuation.end(id);
  }
}
