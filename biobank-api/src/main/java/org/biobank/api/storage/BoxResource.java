package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.biobank.storage.BoxMap;
import org.biobank.storage.MissingTubes;
import org.biobank.storage.PlaceSpecimens;
import org.biobank.storage.PlacementPreview;
import org.biobank.storage.PreviewPlacement;
import org.biobank.storage.ShowBox;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A box: its map, and storing what a rack scanner read. */
@Path("boxes/{code}")
@ApplicationScoped
@Tag(name = "Storage")
public class BoxResource {
  private static final String PREVIEW = "a preview changes nothing";

  @Inject private ShowBox showBox;
  @Inject private PreviewPlacement previewPlacement;
  @Inject private PlaceSpecimens placeSpecimens;
  @Inject private BoxScans boxScans;

  @GET
  @Operation(
      summary = "What stands in a box",
      description = "The ETag is the version to store with.")
  @APIResponseSchema(BoxMap.class)
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Response map(@PathParam("code") Barcode code) {
    return answer(showBox.show(code));
  }

  @POST
  @Path("contents/preview")
  @Operation(summary = "What storing a scanned rack would do")
  @WithoutIdempotencyKey(because = PREVIEW)
  @Consumes(MediaType.APPLICATION_JSON)
  public PlacementPreview preview(
      @PathParam("code") Barcode code, @Valid @NotNull ScannedRack rack) {
    return previewPlacement.preview(code, rack.contents());
  }

  @POST
  @Path("contents/preview")
  @Operation(
      summary = "What storing a scanned rack would do",
      description = "The rack as codes, or as the picture that a flatbed rack scanner took.")
  @APIResponse(responseCode = "400", description = "picture-not-readable")
  @APIResponse(responseCode = "422", description = "rack-not-found")
  @WithoutIdempotencyKey(because = PREVIEW)
  @Consumes({RackPictures.PNG, RackPictures.JPEG, RackPictures.TIFF, RackPictures.BMP})
  public PlacementPreview previewPicture(
      @PathParam("code") Barcode code, @BeanParam RackView view, byte[] picture) {
    return previewPlacement.preview(code, boxScans.ofPicture(code, view, picture));
  }

  @POST
  @Path("contents/preview")
  @Operation(
      summary = "What storing a scanned rack would do",
      description = "The rack as the text file that a rack scanner wrote.")
  @APIResponse(responseCode = "422", description = "rack-file-not-readable")
  @WithoutIdempotencyKey(because = PREVIEW)
  @Consumes({RackFiles.CSV, RackFiles.TSV, RackFiles.TEXT})
  public PlacementPreview previewFile(
      @PathParam("code") Barcode code, @BeanParam FileView view, byte[] file) {
    return previewPlacement.preview(code, boxScans.ofFile(code, view, file));
  }

  @PUT
  @Path("contents")
  @Operation(
      summary = "Store a scanned rack, all of it or nothing",
      description = "The rack as the text file that a rack scanner wrote.")
  @APIResponseSchema(
      value = BoxMap.class,
      responseCode = "200",
      responseDescription = "The box as it stands now")
  @APIResponse(responseCode = "409", description = "place-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "placement-refused, tubes-missing, rack-file-not-readable")
  @Consumes({RackFiles.CSV, RackFiles.TSV, RackFiles.TEXT})
  public Response storeFile(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("missing") @DefaultValue("refuse") MissingChoice missing,
      @BeanParam FileView view,
      byte[] file) {
    var version = IfMatch.version(ifMatch);
    var contents = boxScans.ofFile(code, view, file);
    return answer(placeSpecimens.place(code, version, contents, missing.meaning()));
  }

  @PUT
  @Path("contents")
  @Operation(
      summary = "Store a scanned rack, all of it or nothing",
      description = "missing=take-out says that tubes not scanned are no longer in the box.")
  @APIResponseSchema(
      value = BoxMap.class,
      responseCode = "200",
      responseDescription = "The box as it stands now")
  @APIResponse(responseCode = "409", description = "place-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "placement-refused, tubes-missing, and the reason of a single tube")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response store(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("missing") @DefaultValue("refuse") MissingChoice missing,
      @Valid @NotNull ScannedRack rack) {
    var version = IfMatch.version(ifMatch);
    return answer(placeSpecimens.place(code, version, rack.contents(), missing.meaning()));
  }

  @PUT
  @Path("contents")
  @Operation(
      summary = "Store a scanned rack, all of it or nothing",
      description =
          "The rack as codes, or as its picture. missing=take-out says that tubes not scanned are"
              + " no longer in the box.")
  @APIResponseSchema(
      value = BoxMap.class,
      responseCode = "200",
      responseDescription = "The box as it stands now")
  @APIResponse(responseCode = "400", description = "picture-not-readable")
  @APIResponse(responseCode = "409", description = "place-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "placement-refused, tubes-missing, rack-not-found, and the reason of a single tube")
  @Consumes({RackPictures.PNG, RackPictures.JPEG, RackPictures.TIFF, RackPictures.BMP})
  public Response storePicture(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("missing") @DefaultValue("refuse") MissingChoice missing,
      @BeanParam RackView view,
      byte[] picture) {
    var version = IfMatch.version(ifMatch);
    var contents = boxScans.ofPicture(code, view, picture);
    return answer(placeSpecimens.place(code, version, contents, missing.meaning()));
  }

  private static Response answer(BoxMap map) {
    return Response.ok(map).tag(IfMatch.tag(map.version())).build();
  }

  /** The words of the query for what to do with tubes that were not scanned. */
  public record MissingChoice(MissingTubes meaning) {
    public static MissingChoice fromString(String word) {
      return switch (word) {
        case "refuse" -> new MissingChoice(MissingTubes.REFUSE);
        case "take-out" -> new MissingChoice(MissingTubes.TAKE_OUT);
        default -> throw new Invalid("missing", "must be refuse or take-out");
      };
    }
  }
}
