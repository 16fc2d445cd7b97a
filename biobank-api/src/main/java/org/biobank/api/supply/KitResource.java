package org.biobank.api.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.biobank.api.request.PageQuery;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.biobank.supply.AssembleKits;
import org.biobank.supply.AssembleKits.AssembledKits;
import org.biobank.supply.KitRecord;
import org.biobank.supply.KitStatus;
import org.biobank.supply.ListKits;
import org.biobank.supply.NewKits;
import org.biobank.supply.SendKits;
import org.biobank.supply.SendKits.SentKits;
import org.biobank.supply.ShowKit;
import org.biobank.supply.TakeBackKits;
import org.biobank.supply.TakeBackKits.ReturnedKits;
import org.biobank.supply.VoidKits;
import org.biobank.supply.VoidKits.VoidedKits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Kits of empty tubes for planned visits. */
@Path("kits")
@ApplicationScoped
@Tag(name = "Supplies")
public class KitResource {
  private static final int KITS_MAX = 500;

  @Inject private AssembleKits assembleKits;
  @Inject private SendKits sendKits;
  @Inject private TakeBackKits takeBackKits;
  @Inject private VoidKits voidKits;
  @Inject private ListKits listKits;
  @Inject private ShowKit showKit;

  /**
   * Kits that are sent.
   *
   * @param donor for whom the one kit is
   */
  public record Dispatch(
      @NotEmpty @Size(max = KITS_MAX) List<@NotNull Barcode> kits,
      Optional<@Pattern(regexp = ".*\\S.*") @Size(max = 32) String> donor) {}

  /** Kits that come back unused. */
  public record Return(@NotEmpty @Size(max = KITS_MAX) List<@NotNull Barcode> kits) {}

  /** Kits that are not to be used. */
  public record Voiding(
      @NotEmpty @Size(max = KITS_MAX) List<@NotNull Barcode> kits,
      @NotBlank @Size(max = 300) String reason) {}

  @POST
  @Operation(
      summary = "Assemble kits for a planned visit",
      description = "So many with generated codes, or those whose pre-printed codes were scanned.")
  @APIResponseSchema(
      value = AssembledKits.class,
      responseCode = "201",
      responseDescription = "The kits with the codes of their tubes")
  @APIResponse(responseCode = "400", description = "invalid-request, with every fault")
  @APIResponse(responseCode = "409", description = "kit-code-taken")
  public Response assemble(@Valid @NotNull NewKits kits) {
    AssembledKits assembled = assembleKits.assemble(kits);
    return Response.status(Response.Status.CREATED).entity(assembled).build();
  }

  @GET
  @Operation(summary = "The kits that one's sites assembled, by code")
  public Page<KitRecord> list(
      @QueryParam("study") @Nullable String study,
      @QueryParam("event") @Nullable String event,
      @QueryParam("status") @Nullable KitStatus status,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(
        listKits.list(
            new ListKits.Query(
                Optional.ofNullable(study),
                Optional.ofNullable(event),
                Optional.ofNullable(status),
                page.after(),
                page.limit())));
  }

  @GET
  @Path("{code}")
  @Operation(summary = "A kit, by its code or that of one of its tubes")
  public KitRecord show(@PathParam("code") Barcode code) {
    return showKit.show(code);
  }

  @POST
  @Path("dispatches")
  @Operation(summary = "Send kits; a single one may be for a donor, and then for no other")
  @APIResponse(responseCode = "409", description = "kit-not-in-this-status; items names each")
  public SentKits send(@Valid @NotNull Dispatch dispatch) {
    return sendKits.send(dispatch.kits(), dispatch.donor());
  }

  @POST
  @Path("returns")
  @Operation(summary = "Take back kits that were not used")
  @APIResponse(responseCode = "409", description = "kit-not-in-this-status; items names each")
  public ReturnedKits takeBack(@Valid @NotNull Return returned) {
    return takeBackKits.takeBack(returned.kits());
  }

  @POST
  @Path("voidings")
  @Operation(summary = "Make kits void: expired, incomplete, lost")
  @APIResponse(responseCode = "409", description = "kit-not-in-this-status; items names each")
  public VoidedKits makeVoid(@Valid @NotNull Voiding voiding) {
    return voidKits.makeVoid(voiding.kits(), voiding.reason());
  }
}
