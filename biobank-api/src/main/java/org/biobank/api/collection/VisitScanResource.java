package org.biobank.api.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biobank.api.collection.VisitResource.Visit;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.collection.CollectVisit;
import org.biobank.collection.CollectionInput;
import org.biobank.collection.CollectionPreview;
import org.biobank.collection.MissedSpecimen;
import org.biobank.collection.PreviewVisit;
import org.biobank.collection.ScannedTube;
import org.biobank.collection.ShowVisitSpecimens;
import org.biobank.study.VisitHeading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accession by scanning: kit and protocol say what each tube is. */
@Path("visits/scans")
@ApplicationScoped
@Tag(name = "Specimens")
public class VisitScanResource {
  @Inject private PreviewVisit previewVisit;
  @Inject private CollectVisit collectVisit;
  @Inject private ShowVisitSpecimens showVisitSpecimens;

  /**
   * A visit with the tubes that were scanned.
   *
   * @param event absent: the visit is unplanned
   * @param reason why it is unplanned
   * @param missed anticipated specimens that were not collected
   * @param restToCome what is neither scanned nor missed is still to come
   */
  @Schema(
      example =
          """
          {"donor":"D-004217","study":"NEPHRO-1","event":"V1","site":"HDB","visitedAt":"2026-11-23T08:30:00Z",
           "tubes":[{"barcode":"8412345678"},{"barcode":"0412345679","anticipated":"SERUM"},
                    {"barcode":"0412345680","type":"SALIVA","quantity":2,"reason":"asked for by the ward"}],
           "missed":[{"anticipated":"SPOT","reason":"no urine"}]}""")
  public record ScannedVisit(
      @NotBlank @Size(max = 32) String donor,
      @NotBlank @Size(max = 32) String study,
      Optional<@Size(max = 32) String> event,
      @NotBlank @Size(max = 16) String site,
      @NotNull @PastOrPresent Instant visitedAt,
      Optional<@Pattern(regexp = ".*\\S.*") @Size(max = 300) String> reason,
      @NotNull @Size(max = 200) List<@Valid @NotNull ScannedTube> tubes,
      Optional<@Size(max = 60) List<@Valid @NotNull MissedSpecimen>> missed,
      Optional<Boolean> restToCome) {
    VisitHeading heading() {
      return new VisitHeading(donor, study, event, site, visitedAt, reason);
    }

    CollectionInput collection() {
      return new CollectionInput(tubes, missed, restToCome);
    }
  }

  @POST
  @Path("preview")
  @Operation(summary = "What taking in these tubes would do, tube by tube")
  @APIResponse(responseCode = "409", description = "visit-already-recorded")
  @WithoutIdempotencyKey(because = "a look changes nothing")
  public CollectionPreview preview(@Valid @NotNull ScannedVisit visit) {
    return previewVisit.preview(visit.heading(), visit.collection());
  }

  @POST
  @Operation(summary = "Take in a visit by its scanned tubes")
  @APIResponseSchema(
      value = Visit.class,
      responseCode = "201",
      responseDescription = "The visit with its specimens")
  @APIResponse(responseCode = "409", description = "visit-already-recorded, kit-used-meanwhile")
  @APIResponse(
      responseCode = "422",
      description =
          "collection-refused, collection-incomplete, visit-not-in-protocol, not-consented")
  public Response collect(@Valid @NotNull ScannedVisit visit) {
    var code = collectVisit.collect(visit.heading(), visit.collection()).code();
    var shown = showVisitSpecimens.show(code);
    return Response.status(Response.Status.CREATED)
        .entity(new Visit(shown.visit(), shown.specimens(), shown.anticipated(), shown.unplanned()))
        .build();
  }
}
