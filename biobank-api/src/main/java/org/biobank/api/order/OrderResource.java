package org.biobank.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.biobank.api.request.IfMatch;
import org.biobank.api.request.PageQuery;
import org.biobank.order.Approval;
import org.biobank.order.ApproveOrder;
import org.biobank.order.CancelOrder;
import org.biobank.order.CloseOrder;
import org.biobank.order.ListOrders;
import org.biobank.order.NewOrder;
import org.biobank.order.OrderDetails;
import org.biobank.order.OrderStatus;
import org.biobank.order.OrderSummary;
import org.biobank.order.RejectOrder;
import org.biobank.order.ShowOrder;
import org.biobank.order.SubmitOrder;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders: submitted, decided on, given up, looked at. */
@Path("orders")
@ApplicationScoped
@Tag(name = "Orders")
public class OrderResource {
  @Inject private SubmitOrder submitOrder;
  @Inject private ApproveOrder approveOrder;
  @Inject private RejectOrder rejectOrder;
  @Inject private CancelOrder cancelOrder;
  @Inject private CloseOrder closeOrder;
  @Inject private ShowOrder showOrder;
  @Inject private ListOrders listOrders;

  /** Why an order ends here. */
  @Schema(example = "{\"reason\":\"The purpose is not covered by the study's ethics vote.\"}")
  public record Reason(@NotBlank @Size(max = 500) String reason) {}

  @GET
  @Operation(summary = "The orders of one's sites and studies, the newest first")
  public Page<OrderSummary> list(
      @QueryParam("status") @Nullable OrderStatus status,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(
        listOrders.list(
            new ListOrders.Query(Optional.ofNullable(status), page.after(), page.limit())));
  }

  @POST
  @Operation(
      summary = "Submit a researcher's request for specimens",
      description = "By barcodes, by what they are, or both; nothing is kept back for it yet.")
  @APIResponseSchema(
      value = OrderDetails.class,
      responseCode = "201",
      responseDescription = "The order")
  @APIResponse(responseCode = "400", description = "invalid-request: every fault with its place")
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  @APIResponse(
      responseCode = "422",
      description =
          "order-refused; member items names each tube with its reason: unknown-code, not-at-this-site,"
              + " of-another-study, in-another-order, on-hold, not-available, not-stored, consent-does-not-cover")
  public Response submit(@Valid @NotNull NewOrder order) {
    var submitted = submitOrder.submit(order);
    return Response.status(Response.Status.CREATED)
        .entity(submitted)
        .tag(IfMatch.tag(submitted.version()))
        .build();
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "An order with its tubes",
      description = "The ETag is the version to decide on, hand over or cancel with.")
  @APIResponseSchema(OrderDetails.class)
  @APIResponse(responseCode = "404", description = "order-not-found")
  public Response show(@PathParam("code") Barcode code) {
    return answer(showOrder.show(code));
  }

  @POST
  @Path("{code}/approval")
  @Operation(
      summary = "Grant an order; its tubes are found and reserved at once, all of them or none")
  @APIResponseSchema(OrderDetails.class)
  @APIResponse(responseCode = "403", description = "own-order, outside-your-scope")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status, reserved-meanwhile")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "reservation-refused; member items names each tube and line with its reason")
  public Response approve(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull Approval approval) {
    return answer(approveOrder.approve(code, IfMatch.version(ifMatch), approval));
  }

  @POST
  @Path("{code}/rejection")
  @Operation(summary = "Refuse an order and say why")
  @APIResponseSchema(OrderDetails.class)
  @APIResponse(responseCode = "403", description = "own-order, outside-your-scope")
  @APIResponse(responseCode = "409", description = "order-not-in-this-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Response reject(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull Reason reason) {
    return answer(rejectOrder.reject(code, IfMatch.version(ifMatch), reason.reason()));
  }

  @POST
  @Path("{code}/cancellation")
  @Operation(summary = "Give up an order before its handover; what it kept is free again")
  @APIResponseSchema(OrderDetails.class)
  @APIResponse(responseCode = "409", description = "order-not-in-this-status, reserved-meanwhile")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Response cancel(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull Reason reason) {
    return answer(cancelOrder.cancel(code, IfMatch.version(ifMatch), reason.reason()));
  }

  @POST
  @Path("{code}/closure")
  @Operation(summary = "Nothing more is expected back")
  @APIResponseSchema(OrderDetails.class)
  @APIResponse(responseCode = "409", description = "order-not-in-this-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Response close(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(closeOrder.close(code, IfMatch.version(ifMatch)));
  }

  static Response answer(OrderDetails order) {
    return Response.ok(order).tag(IfMatch.tag(order.version())).build();
  }
}
