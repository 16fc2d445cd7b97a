package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.biobank.api.request.PageQuery;
import org.biobank.monitoring.ListMaintenance;
import org.biobank.monitoring.MaintenanceInput;
import org.biobank.monitoring.MaintenanceLine;
import org.biobank.monitoring.RecordMaintenance;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is done to a container, planned or not. */
@Path("containers/{code}/maintenance")
@ApplicationScoped
@Tag(name = "Monitoring")
public class ContainerMaintenanceResource {
  @Inject private RecordMaintenance recordMaintenance;
  @Inject private ListMaintenance listMaintenance;

  /** The newest records. */
  public record Recorded(List<MaintenanceLine> items) {}

  @GET
  @Operation(summary = "The newest maintenance records of a container")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Recorded list(
      @PathParam("code") Barcode code, @QueryParam("limit") @Nullable Integer limit) {
    return new Recorded(listMaintenance.list(code, PageQuery.of(limit, null).limit()));
  }

  @POST
  @Operation(
      summary = "Record a defrost, maintenance, repair or door opening",
      description = "Alarms of the container and all in it are marked as expected for that time.")
  @APIResponseSchema(
      value = MaintenanceLine.class,
      responseCode = "201",
      responseDescription = "The record")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Response record(
      @PathParam("code") Barcode code, @Valid @NotNull MaintenanceInput maintenance) {
    return Response.status(Response.Status.CREATED)
        .entity(recordMaintenance.record(code, maintenance))
        .build();
  }
}
