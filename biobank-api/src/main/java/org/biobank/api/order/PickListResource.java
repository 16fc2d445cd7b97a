package org.biobank.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.order.PickList;
import org.biobank.order.ShowPickList;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is left to be fetched for an order, on the screen and on paper. */
@Path("orders/{code}/pick-list")
@ApplicationScoped
@Tag(name = "Orders")
public class PickListResource {
  @Inject private ShowPickList showPickList;

  @GET
  @Operation(
      summary = "What is left to be fetched, in walking order",
      description = "Grouped by the door that is opened, then by box: each is handled once.")
  @APIResponse(responseCode = "404", description = "order-not-found")
  public PickList show(@PathParam("code") Barcode code) {
    return showPickList.show(code);
  }

  @GET
  @Path("sheet.pdf")
  @Produces("application/pdf")
  @Operation(summary = "The pick list to print")
  @APIResponse(responseCode = "404", description = "order-not-found")
  public Response pdf(@PathParam("code") Barcode code) {
    return file(PickSheet.pdf(showPickList.show(code)), "pick-list-" + code + ".pdf");
  }

  @GET
  @Path("sheet.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "The pick list as CSV (RFC 4180)")
  @APIResponse(responseCode = "404", description = "order-not-found")
  public Response csv(@PathParam("code") Barcode code) {
    return file(PickSheet.csv(showPickList.show(code)), "pick-list-" + code + ".csv");
  }

  /** The code of an order that exists has nothing that a file's name may not have. */
  static Response file(Object content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
