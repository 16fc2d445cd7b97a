package org.biobank.api.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.ListLogKeys;
import org.biobank.custody.ProveConsistency;
import org.biobank.custody.ProveInclusion;
import org.biobank.custody.ShowTreeHead;
import org.biobank.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What anybody needs to check a custody event: the log's heads, keys and proofs. */
@Path("custody")
@ApplicationScoped
@Tag(name = "Custody log")
public class CustodyLogResource {
  @Inject private ShowTreeHead showTreeHead;
  @Inject private ListLogKeys listLogKeys;
  @Inject private ProveInclusion proveInclusion;
  @Inject private ProveConsistency proveConsistency;

  @GET
  @Path("tree-head")
  @Operation(
      summary = "The latest signed head of the log",
      description = "Keep its note: it proves later that nothing before it was changed.")
  @APIResponse(responseCode = "404", description = "custody-log-empty")
  public TreeHeadView treeHead() {
    return TreeHeadView.of(showTreeHead.show());
  }

  @GET
  @Path("keys")
  @Operation(summary = "The public keys of the log, oldest first")
  public List<LogKeyView> keys() {
    return listLogKeys.list().stream().map(LogKeyView::of).toList();
  }

  @GET
  @Path("proofs/inclusion")
  @Operation(
      summary = "Proof that an event stands in the log",
      description = "For the tree of a size, by default that of the latest head.")
  @APIResponse(
      responseCode = "404",
      description = "custody-event-not-found, custody-event-not-in-tree")
  public ProofView.Inclusion inclusion(
      @QueryParam("event") @Nullable UUID event, @QueryParam("size") @Nullable Long size) {
    if (event == null) {
      throw new Invalid("event", "must name an event by its id");
    }
    return ProofView.Inclusion.of(proveInclusion.prove(event, Optional.ofNullable(size)));
  }

  @GET
  @Path("proofs/consistency")
  @Operation(
      summary = "Proof that a later tree is an earlier one with events appended",
      description = "By default up to the latest head.")
  @APIResponse(responseCode = "400", description = "invalid-request: there is no tree of this size")
  public ProofView.Consistency consistency(
      @QueryParam("first") @Nullable Long first, @QueryParam("second") @Nullable Long second) {
    if (first == null) {
      throw new Invalid("first", "must be the size of the earlier tree");
    }
    return ProofView.Consistency.of(proveConsistency.prove(first, Optional.ofNullable(second)));
  }
}
