package org.biobank.api.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.shared.Barcode;
import org.biobank.shipment.CourierReport;
import org.biobank.shipment.CourierShipment;
import org.biobank.shipment.ListCourierShipments;
import org.biobank.shipment.RecordCourierUpdate;
import org.biobank.shipment.ReportAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What couriers see and say from the road. */
@Path("courier/shipments")
@ApplicationScoped
@Tag(name = "Couriers")
public class CourierResource {
  @Inject private ListCourierShipments listShipments;
  @Inject private RecordCourierUpdate recordUpdate;

  @GET
  @Operation(summary = "What this courier has to carry")
  public CourierShipment.Round list() {
    return listShipments.list();
  }

  @POST
  @Path("{code}/updates")
  @Operation(
      summary = "Report from the road",
      description =
          "The id is made on the telephone: the same report sent again is answered with duplicate true and changes"
              + " nothing.")
  @APIResponse(responseCode = "200", description = "Taken, now or before")
  @APIResponse(responseCode = "403", description = "outside-your-scope: another courier's shipment")
  @APIResponse(responseCode = "409", description = "not-in-this-status, update-id-reused")
  public ReportAnswer report(
      @PathParam("code") Barcode code, @Valid @NotNull CourierReport report) {
    return recordUpdate.record(code, report);
  }
}
