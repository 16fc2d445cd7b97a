package org.biobank.api.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.biobank.registry.FeedRun;
import org.biobank.registry.ListRegistries;
import org.biobank.registry.RegistryLine;
import org.biobank.registry.StartRegistryFeed;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registries that the biobank feeds. */
@Path("registries")
@ApplicationScoped
@Tag(name = "Registries")
public class RegistryResource {
  @Inject private ListRegistries listRegistries;
  @Inject private StartRegistryFeed startRegistryFeed;

  @GET
  @Operation(summary = "The registries, their last run and what they hold")
  public Page<RegistryLine> list() {
    return new Page<>(listRegistries.list(), Optional.empty());
  }

  @POST
  @Path("{code}/feed-runs")
  @Operation(summary = "Start the job that shows a registry what changed")
  @APIResponseSchema(
      value = FeedRun.class,
      responseCode = "202",
      responseDescription = "The run, at its beginning; follow it at the address in Location")
  @APIResponse(responseCode = "409", description = "One is running: feed-already-running")
  public Response start(@PathParam("code") String code) {
    var run = startRegistryFeed.start(code);
    return Response.accepted(run).header("Location", "/api/feed-runs/" + run.id()).build();
  }
}
