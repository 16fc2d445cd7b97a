package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.biobank.monitoring.EndMaintenance;
import org.biobank.monitoring.MaintenanceLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Maintenance that ends before its time. */
@Path("maintenance/{id}")
@ApplicationScoped
@Tag(name = "Monitoring")
public class MaintenanceResource {
  @Inject private EndMaintenance endMaintenance;

  @POST
  @Path("end")
  @Operation(summary = "End a maintenance earlier than planned, or give it up")
  @APIResponse(responseCode = "404", description = "maintenance-record-not-found")
  public MaintenanceLine end(@PathParam("id") UUID id) {
    return endMaintenance.end(id);
  }
}
