package org.biobank.api.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.biobank.api.request.PageQuery;
import org.biobank.shared.Page;
import org.biobank.stocktake.InvariantCheck;
import org.biobank.stocktake.ListInvariantChecks;
import org.biobank.stocktake.StartInvariantCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks of what must always hold in the store. */
@Path("invariant-checks")
@ApplicationScoped
@Tag(name = "Invariants")
public class InvariantCheckResource {
  @Inject private StartInvariantCheck startCheck;
  @Inject private ListInvariantChecks listChecks;

  @POST
  @Operation(summary = "Look at all that must hold now, as every night")
  @APIResponseSchema(
      value = InvariantCheck.class,
      responseCode = "202",
      responseDescription = "The check, which goes on after this answer")
  @APIResponse(responseCode = "403", description = "not-permitted, outside-your-scope")
  @APIResponse(responseCode = "409", description = "invariant-check-running")
  public Response start() {
    return Response.accepted(startCheck.start()).build();
  }

  @GET
  @Operation(summary = "The latest checks, newest first")
  public Page<InvariantCheck> list(@QueryParam("limit") @Nullable Integer limit) {
    return new Page<>(listChecks.list(PageQuery.of(limit, null).limit()), Optional.empty());
  }
}
