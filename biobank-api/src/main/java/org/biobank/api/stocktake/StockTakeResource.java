package org.biobank.api.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.biobank.api.request.PageQuery;
import org.biobank.api.storage.BoxScans;
import org.biobank.api.storage.FileView;
import org.biobank.api.storage.RackFiles;
import org.biobank.api.storage.RackPictures;
import org.biobank.api.storage.RackView;
import org.biobank.api.storage.ScannedRack;
import org.biobank.identity.Signing;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.biobank.stocktake.AskRecount;
import org.biobank.stocktake.BoxResult;
import org.biobank.stocktake.CorrectStockTake;
import org.biobank.stocktake.CorrectStockTake.Corrected;
import org.biobank.stocktake.CountBox;
import org.biobank.stocktake.CountReceipt;
import org.biobank.stocktake.EndStockTake;
import org.biobank.stocktake.ListStockTakes;
import org.biobank.stocktake.NewStockTake;
import org.biobank.stocktake.OpenStockTake;
import org.biobank.stocktake.ShowBoxResult;
import org.biobank.stocktake.ShowStockTake;
import org.biobank.stocktake.StockTake;
import org.biobank.stocktake.StockTakeDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Blind stock-takes. */
@Path("stock-takes")
@ApplicationScoped
@Tag(name = "Stock-takes")
public class StockTakeResource {
  private static final String COUNT = "Take down what stands in a box, without seeing what should";

  @Inject private OpenStockTake openStockTake;
  @Inject private ListStockTakes listStockTakes;
  @Inject private ShowStockTake showStockTake;
  @Inject private CountBox countBox;
  @Inject private AskRecount askRecount;
  @Inject private ShowBoxResult showBoxResult;
  @Inject private CorrectStockTake correctStockTake;
  @Inject private EndStockTake endStockTake;
  @Inject private Signing signing;
  @Inject private BoxScans boxScans;

  @POST
  @Operation(summary = "Begin a stock-take of a container: a box, or all boxes in it")
  @APIResponseSchema(
      value = StockTakeDetails.class,
      responseCode = "201",
      responseDescription = "The stock-take with the boxes to count")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Response open(@Valid @NotNull NewStockTake asked) {
    return Response.status(Response.Status.CREATED).entity(openStockTake.open(asked)).build();
  }

  @GET
  @Operation(summary = "The stock-takes of one's sites, newest first")
  public Page<StockTake> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(listStockTakes.list(page.after(), page.limit()));
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "A stock-take with its boxes",
      description = "Blind: neither what is expected nor what was found.")
  @APIResponse(responseCode = "404", description = "stock-take-not-found")
  public StockTakeDetails show(@PathParam("code") Barcode code) {
    return showStockTake.show(code);
  }

  @POST
  @Path("{code}/boxes/{box}/count")
  @Operation(summary = COUNT, description = "As codes, place by place.")
  @APIResponse(responseCode = "409", description = "stock-take-not-in-this-status")
  @APIResponse(responseCode = "422", description = "counted-before")
  @Consumes(MediaType.APPLICATION_JSON)
  public CountReceipt count(
      @PathParam("code") Barcode code,
      @PathParam("box") Barcode box,
      @Valid @NotNull ScannedRack rack) {
    return countBox.count(code, box, rack.contents());
  }

  @POST
  @Path("{code}/boxes/{box}/count")
  @Operation(summary = COUNT, description = "As the picture that a flatbed rack scanner took.")
  @APIResponse(responseCode = "400", description = "picture-not-readable")
  @APIResponse(responseCode = "409", description = "stock-take-not-in-this-status")
  @APIResponse(responseCode = "422", description = "counted-before, rack-not-found")
  @Consumes({RackPictures.PNG, RackPictures.JPEG, RackPictures.TIFF, RackPictures.BMP})
  public CountReceipt countPicture(
      @PathParam("code") Barcode code,
      @PathParam("box") Barcode box,
      @BeanParam RackView view,
      byte[] picture) {
    return countBox.count(code, box, boxScans.ofPicture(box, view, picture));
  }

  @POST
  @Path("{code}/boxes/{box}/count")
  @Operation(summary = COUNT, description = "As the text file that a rack scanner wrote.")
  @APIResponse(responseCode = "409", description = "stock-take-not-in-this-status")
  @APIResponse(responseCode = "422", description = "counted-before, rack-file-not-readable")
  @Consumes({RackFiles.CSV, RackFiles.TSV, RackFiles.TEXT})
  public CountReceipt countFile(
      @PathParam("code") Barcode code,
      @PathParam("box") Barcode box,
      @BeanParam FileView view,
      byte[] file) {
    return countBox.count(code, box, boxScans.ofFile(box, view, file));
  }

  @GET
  @Path("{code}/boxes/{box}")
  @Operation(summary = "What the counts of a box found, for those who correct")
  @APIResponse(
      responseCode = "404",
      description = "stock-take-not-found, box-of-this-stock-take-not-found")
  public BoxResult result(@PathParam("code") Barcode code, @PathParam("box") Barcode box) {
    return showBoxResult.show(code, box);
  }

  @POST
  @Path("{code}/boxes/{box}/recount")
  @Operation(summary = "Have a box counted again, blind, by somebody else")
  @APIResponse(
      responseCode = "409",
      description = "stock-take-not-in-this-status, box-not-in-this-state")
  public StockTakeDetails recount(@PathParam("code") Barcode code, @PathParam("box") Barcode box) {
    return askRecount.ask(code, box);
  }

  @POST
  @Path("{code}/corrections")
  @Operation(summary = "Make the store say what was counted, under signature")
  @APIResponse(
      responseCode = "409",
      description =
          "nothing-to-correct, box-not-in-this-state, stock-take-not-in-this-status, place-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "signature-required, signature-refused, read-in-two-boxes, placement-refused")
  @APIResponse(responseCode = "429", description = "too-many-logins")
  public Corrected correct(@PathParam("code") Barcode code, @Valid @NotNull CorrectionOrder order) {
    var signature = signing.sign(order.signed());
    return correctStockTake.correct(code, order.boxes().orElse(List.of()), signature);
  }

  @POST
  @Path("{code}/close")
  @Operation(summary = "Close a stock-take whose boxes are all as expected or corrected")
  @APIResponse(responseCode = "409", description = "stock-take-not-in-this-status")
  @APIResponse(responseCode = "422", description = "boxes-unsettled")
  public StockTakeDetails close(@PathParam("code") Barcode code) {
    return endStockTake.end(code, EndStockTake.End.CLOSE);
  }

  @POST
  @Path("{code}/cancel")
  @Operation(summary = "Give a stock-take up; what was corrected stays")
  @APIResponse(responseCode = "409", description = "stock-take-not-in-this-status")
  public StockTakeDetails cancel(@PathParam("code") Barcode code) {
    return endStockTake.end(code, EndStockTake.End.CANCEL);
  }
}
