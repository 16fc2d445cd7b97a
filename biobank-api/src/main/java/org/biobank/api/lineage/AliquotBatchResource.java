package org.biobank.api.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.lineage.AliquotBatchInput;
import org.biobank.lineage.AliquotIntoBox;
import org.biobank.lineage.AliquotIntoBox.StoredAliquots;
import org.biobank.lineage.PreviewAliquotBatch;
import org.biobank.lineage.PreviewAliquotBatch.BatchPreview;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Aliquots that go into a box as they are made. */
@Path("specimens/{barcode}/aliquot-batches")
@ApplicationScoped
@Tag(name = "Specimens")
public class AliquotBatchResource {
  @Inject private PreviewAliquotBatch previewAliquotBatch;
  @Inject private AliquotIntoBox aliquotIntoBox;

  @POST
  @Path("preview")
  @Operation(
      summary = "What making and storing these aliquots would do",
      description = "Nothing is written. Send the codes it proposes with the commit.")
  public BatchPreview preview(
      @PathParam("barcode") Barcode barcode, @Valid @NotNull AliquotBatchInput input) {
    return previewAliquotBatch.preview(barcode, input);
  }

  @POST
  @Operation(
      summary = "Divide a specimen and store the aliquots into a box, in one act",
      description =
          "If-Match is the specimen's version, boxVersion the box's. Name the places with the codes"
              + " scanned there, or say how many: the best free places are taken.")
  @APIResponseSchema(
      value = StoredAliquots.class,
      responseCode = "201",
      responseDescription = "The aliquots and where they stand")
  @APIResponse(responseCode = "412", description = "stale-version, of the specimen or of the box")
  @APIResponse(
      responseCode = "422",
      description = "quantity-too-small, specimen-not-available, placement-refused and its reasons")
  public Response make(
      @PathParam("barcode") Barcode barcode,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull AliquotBatchInput input) {
    return Response.status(Response.Status.CREATED)
        .entity(aliquotIntoBox.make(barcode, IfMatch.version(ifMatch), input))
        .build();
  }
}
