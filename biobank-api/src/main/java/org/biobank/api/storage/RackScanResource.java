package org.biobank.api.storage;

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
import java.util.UUID;
import org.biobank.api.request.PageQuery;
import org.biobank.storage.scan.DismissRackScan;
import org.biobank.storage.scan.FindScannerSite;
import org.biobank.storage.scan.ListRackScans;
import org.biobank.storage.scan.NewRackScan;
import org.biobank.storage.scan.RackScan;
import org.biobank.storage.scan.RackScanLine;
import org.biobank.storage.scan.ReceiveRackScan;
import org.biobank.storage.scan.ReceivedRackScan;
import org.biobank.storage.scan.ShowRackScan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scans that rack scanners hand over, waiting for a person to look at them. */
@Path("rack-scans")
@ApplicationScoped
@Tag(name = "Storage")
public class RackScanResource {
  @Inject private FindScannerSite findScannerSite;
  @Inject private ReceiveRackScan receiveRackScan;
  @Inject private ListRackScans listRackScans;
  @Inject private ShowRackScan showRackScan;
  @Inject private DismissRackScan dismissRackScan;
  @Inject private RackPictures rackPictures;

  /** The scans that wait. */
  public record Waiting(List<RackScanLine> items) {}

  @POST
  @Operation(summary = "Hand over a scanned rack as codes")
  @APIResponseSchema(
      value = ReceivedRackScan.class,
      responseCode = "201",
      responseDescription = "It waits for a person")
  @APIResponse(responseCode = "403", description = "scanner-without-site")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response receive(@BeanParam DeviceScan scan, @Valid @NotNull ScannedRack rack) {
    return received(scan.of(rack.contents()));
  }

  @POST
  @Operation(summary = "Hand over the picture that a flatbed rack scanner took")
  @APIResponseSchema(
      value = ReceivedRackScan.class,
      responseCode = "201",
      responseDescription = "It waits for a person")
  @APIResponse(responseCode = "400", description = "picture-not-readable")
  @APIResponse(responseCode = "403", description = "scanner-without-site")
  @APIResponse(responseCode = "422", description = "rack-not-found")
  @Consumes({RackPictures.PNG, RackPictures.JPEG, RackPictures.TIFF, RackPictures.BMP})
  public Response receivePicture(
      @BeanParam DeviceScan scan, @BeanParam RackView view, byte[] picture) {
    findScannerSite.find(); // who may not send costs us no reading
    return received(scan.of(rackPictures.read(picture, scan.layout(), view.orientation())));
  }

  @POST
  @Operation(summary = "Hand over the text file that a rack scanner wrote")
  @APIResponseSchema(
      value = ReceivedRackScan.class,
      responseCode = "201",
      responseDescription = "It waits for a person")
  @APIResponse(responseCode = "403", description = "scanner-without-site")
  @APIResponse(responseCode = "422", description = "rack-file-not-readable")
  @Consumes({RackFiles.CSV, RackFiles.TSV, RackFiles.TEXT})
  public Response receiveFile(@BeanParam DeviceScan scan, @BeanParam FileView view, byte[] file) {
    findScannerSite.find(); // as for pictures
    return received(scan.of(view.contents(file, scan.layout())));
  }

  @GET
  @Operation(summary = "The scans that wait at one's sites, the oldest first")
  public Waiting list(@QueryParam("limit") @Nullable Integer limit) {
    return new Waiting(listRackScans.list(PageQuery.of(limit, null).limit()));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "What a scan read",
      description = "To be previewed against a box and stored with rackScan set to this id.")
  @APIResponse(responseCode = "404", description = "rack-scan-not-found")
  public RackScan show(@PathParam("id") UUID id) {
    return showRackScan.show(id);
  }

  @POST
  @Path("{id}/dismissal")
  @Operation(summary = "Put a scan away that is of no use")
  @APIResponse(responseCode = "200", description = "It waits no longer")
  @APIResponse(responseCode = "409", description = "rack-scan-closed")
  public RackScan dismiss(@PathParam("id") UUID id) {
    return dismissRackScan.dismiss(id);
  }

  private Response received(NewRackScan scan) {
    return Response.status(Response.Status.CREATED).entity(receiveRackScan.receive(scan)).build();
  }
}
