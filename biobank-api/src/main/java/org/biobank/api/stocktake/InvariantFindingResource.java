package org.biobank.api.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.biobank.api.request.PageQuery;
import org.biobank.identity.SignatureClaim;
import org.biobank.identity.SignatureRequired;
import org.biobank.identity.Signing;
import org.biobank.shared.Invalid;
import org.biobank.shared.Page;
import org.biobank.stocktake.InvariantFinding;
import org.biobank.stocktake.ListFindings;
import org.biobank.stocktake.RepairFinding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was found not to hold, and its repair. */
@Path("invariant-findings")
@ApplicationScoped
@Tag(name = "Invariants")
public class InvariantFindingResource {
  @Inject private ListFindings listFindings;
  @Inject private RepairFinding repairFinding;
  @Inject private Signing signing;

  /** The word of whoever has it repaired. */
  public record Acceptance(Optional<@Valid SignatureClaim> signature) {}

  @GET
  @Operation(summary = "What does not hold at one's sites, with what would mend it, newest first")
  public Page<InvariantFinding> list(
      @QueryParam("state") @DefaultValue("OPEN") InvariantFinding.State state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    var before = page.after().map(InvariantFindingResource::id);
    return PageQuery.wrapped(listFindings.list(state, before, page.limit()));
  }

  @POST
  @Path("{id}/repair")
  @Operation(summary = "Have a finding repaired as it proposes, under signature")
  @APIResponse(responseCode = "404", description = "finding-not-found")
  @APIResponse(responseCode = "409", description = "finding-overtaken")
  @APIResponse(
      responseCode = "422",
      description = "signature-required, signature-refused, repair-by-hand")
  @APIResponse(responseCode = "429", description = "too-many-logins")
  public InvariantFinding repair(@PathParam("id") UUID id, @Valid @NotNull Acceptance acceptance) {
    var claim = acceptance.signature().orElseThrow(() -> new SignatureRequired("signature"));
    return repairFinding.repair(id, signing.sign(claim));
  }

  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException notOne) {
      throw new Invalid("cursor", "is not a cursor of this list");
    }
  }
}
