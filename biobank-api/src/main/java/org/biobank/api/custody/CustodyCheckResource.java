package org.biobank.api.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.biobank.api.request.PageQuery;
import org.biobank.custody.CustodyCheck;
import org.biobank.custody.ListCustodyChecks;
import org.biobank.custody.StartCustodyCheck;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks of the whole log over the live tables. */
@Path("custody/checks")
@ApplicationScoped
@Tag(name = "Custody log")
public class CustodyCheckResource {
  @Inject private StartCustodyCheck startCheck;
  @Inject private ListCustodyChecks listChecks;

  @POST
  @Operation(summary = "Check the whole log now, as every night")
  @APIResponseSchema(
      value = CustodyCheck.class,
      responseCode = "202",
      responseDescription = "The check, which goes on after this answer")
  @APIResponse(responseCode = "403", description = "not-permitted, outside-your-scope")
  public Response start() {
    return Response.accepted(startCheck.start()).build();
  }

  @GET
  @Operation(summary = "The latest checks with what they found, newest first")
  public Page<CustodyCheck> list(@QueryParam("limit") @Nullable Integer limit) {
    return new Page<>(listChecks.list(PageQuery.of(limit, null).limit()), Optional.empty());
  }
}
