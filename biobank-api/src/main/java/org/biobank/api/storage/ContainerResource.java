package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.biobank.api.request.IfMatch;
import org.biobank.shared.Barcode;
import org.biobank.storage.arrangement.BuildContainers;
import org.biobank.storage.arrangement.BuiltContainers;
import org.biobank.storage.arrangement.ChangeContainer;
import org.biobank.storage.arrangement.ChangeContainer.ChangedContainer;
import org.biobank.storage.arrangement.ContainerOrder;
import org.biobank.storage.arrangement.ContainerPlace;
import org.biobank.storage.arrangement.MoveContainer;
import org.biobank.storage.arrangement.MovedContainer;
import org.biobank.storage.arrangement.SwapContainers;
import org.biobank.storage.arrangement.SwappedContainers;
import org.biobank.storage.container.ContainerChange;
import org.biobank.storage.container.ContainerDetail;
import org.biobank.storage.container.ContainerLine;
import org.biobank.storage.container.ListContainers;
import org.biobank.storage.container.ShowContainer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of the store: looked at, built, changed, moved about. */
@Path("containers")
@ApplicationScoped
@Tag(name = "Storage")
public class ContainerResource {
  @Inject private ListContainers listContainers;
  @Inject private ShowContainer showContainer;
  @Inject private BuildContainers buildContainers;
  @Inject private ChangeContainer changeContainer;
  @Inject private MoveContainer moveContainer;
  @Inject private SwapContainers swapContainers;

  /** One level of the tree. */
  public record Level(List<ContainerLine> items) {}

  @GET
  @Operation(summary = "The containers in a container, or the outermost of one's sites")
  public Level list(@QueryParam("parent") @Nullable Barcode parent) {
    return new Level(listContainers.list(Optional.ofNullable(parent)));
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "One container, with the rules that hold in it",
      description = "The ETag is the version to change or move it with.")
  @APIResponseSchema(ContainerDetail.class)
  public Response show(@PathParam("code") Barcode code) {
    var container = showContainer.show(code);
    return Response.ok(container).tag(IfMatch.tag(container.version())).build();
  }

  @POST
  @Operation(
      summary = "Build a container with all it holds, all of it or nothing",
      description = "A whole freezer in one request: levels say what each container holds.")
  @APIResponseSchema(
      value = BuiltContainers.class,
      responseCode = "201",
      responseDescription = "Built")
  @APIResponse(responseCode = "409", description = "container-code-taken")
  @APIResponse(
      responseCode = "422",
      description =
          "container-does-not-hold-type, container-not-in-use, position-needed,"
              + " position-outside-grid, position-occupied")
  public Response build(@Valid @NotNull ContainerOrder order) {
    return Response.status(Response.Status.CREATED).entity(buildContainers.build(order)).build();
  }

  @PATCH
  @Path("{code}")
  @Operation(summary = "Change a container's name, set point, status or rules")
  @APIResponseSchema(ChangedContainer.class)
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "stored-tubes-break-rule, container-not-empty")
  public Response change(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull ContainerChange change) {
    var changed = changeContainer.change(code, IfMatch.version(ifMatch), change);
    return Response.ok(changed).tag(IfMatch.tag(changed.version())).build();
  }

  @PUT
  @Path("{code}/place")
  @Operation(
      summary = "Move a box, a rack or a whole freezer",
      description = "One row changes, whatever it holds.")
  @APIResponseSchema(MovedContainer.class)
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "cyclic-move, container-of-another-site, container-does-not-hold-type,"
              + " container-not-in-use, position-needed, position-outside-grid, position-occupied,"
              + " stored-tubes-break-rule")
  public Response move(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull ContainerPlace place) {
    var moved = moveContainer.move(code, IfMatch.version(ifMatch), place);
    return Response.ok(moved).tag(IfMatch.tag(moved.version())).build();
  }

  /** The container to change places with. */
  public record Swap(@NotNull Barcode with) {}

  @PUT
  @Path("{code}/swap")
  @Operation(
      summary = "Let two containers change places",
      description = "Two boxes, racks or freezers, with all they hold; both or neither.")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "cyclic-move, container-of-another-site, container-does-not-hold-type,"
              + " container-not-in-use, container-stands-nowhere, stored-tubes-break-rule")
  public SwappedContainers swap(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull Swap swap) {
    return swapContainers.swap(code, IfMatch.version(ifMatch), swap.with());
  }
}
