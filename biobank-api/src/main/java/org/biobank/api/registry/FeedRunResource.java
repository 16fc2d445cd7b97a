package org.biobank.api.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.biobank.api.request.PageQuery;
import org.biobank.registry.FeedRun;
import org.biobank.registry.ListFeedRuns;
import org.biobank.registry.ShowFeedRun;
import org.biobank.registry.StopFeedRun;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Runs of the feed. */
@Path("feed-runs")
@ApplicationScoped
@Tag(name = "Registries")
public class FeedRunResource {
  @Inject private ListFeedRuns listFeedRuns;
  @Inject private ShowFeedRun showFeedRun;
  @Inject private StopFeedRun stopFeedRun;

  @GET
  @Operation(summary = "The latest runs, newest first")
  public Page<FeedRun> list(
      @QueryParam("registry") @Nullable String registry,
      @QueryParam("limit") @Nullable Integer limit) {
    var rows = PageQuery.of(limit, null).limit();
    return new Page<>(listFeedRuns.list(Optional.ofNullable(registry), rows), Optional.empty());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A run, and how far it has come")
  public FeedRun show(@PathParam("id") UUID id) {
    return showFeedRun.show(id);
  }

  @POST
  @Path("{id}/stop")
  @Operation(summary = "Stop a run after the chunk at hand; what it wrote stays")
  @APIResponseSchema(
      value = FeedRun.class,
      responseCode = "202",
      responseDescription = "It will stop")
  @APIResponse(responseCode = "409", description = "It has ended: feed-not-running")
  public Response stop(@PathParam("id") UUID id) {
    return Response.accepted(stopFeedRun.stop(id)).build();
  }
}
