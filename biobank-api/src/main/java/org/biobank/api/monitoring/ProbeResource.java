package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.biobank.api.request.PageQuery;
import org.biobank.monitoring.AssignProbe;
import org.biobank.monitoring.AssignmentInput;
import org.biobank.monitoring.ListProbes;
import org.biobank.monitoring.ProbeInput;
import org.biobank.monitoring.ProbeLine;
import org.biobank.monitoring.RegisterProbe;
import org.biobank.monitoring.ReleaseProbe;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The probes, and where they measure. */
@Path("probes")
@ApplicationScoped
@Tag(name = "Monitoring")
public class ProbeResource {
  @Inject private ListProbes listProbes;
  @Inject private RegisterProbe registerProbe;
  @Inject private AssignProbe assignProbe;
  @Inject private ReleaseProbe releaseProbe;

  @GET
  @Operation(summary = "The probes of one's sites, with their newest reading")
  public Page<ProbeLine> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(listProbes.list(page.after(), page.limit()));
  }

  @PUT
  @Path("{code}")
  @Operation(summary = "Set up a probe, or say anew what it is called")
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  @APIResponse(responseCode = "404", description = "site-not-found")
  public ProbeLine register(@PathParam("code") Barcode code, @Valid @NotNull ProbeInput input) {
    return registerProbe.register(code, input);
  }

  @PUT
  @Path("{code}/assignment")
  @Operation(summary = "Put a probe into a container or on a shipment, from some time on")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(
      responseCode = "404",
      description = "probe-not-found, container-not-found, shipment-not-found")
  public ProbeLine assign(
      @PathParam("code") Barcode code, @Valid @NotNull AssignmentInput assignment) {
    return assignProbe.assign(code, assignment);
  }

  @DELETE
  @Path("{code}/assignment")
  @Operation(summary = "Take a probe away from where it measures")
  @APIResponse(responseCode = "404", description = "probe-not-found")
  public ProbeLine release(@PathParam("code") Barcode code) {
    return releaseProbe.release(code);
  }
}
