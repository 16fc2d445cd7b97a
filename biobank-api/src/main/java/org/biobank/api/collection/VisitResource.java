package org.biobank.api.collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.collection.AccessionVisit;
import org.biobank.collection.CloseVisit;
import org.biobank.collection.CollectStragglers;
import org.biobank.collection.CollectionInput;
import org.biobank.collection.CollectionPreview;
import org.biobank.collection.CollectionSlot;
import org.biobank.collection.MissedSpecimen;
import org.biobank.collection.PreviewStragglers;
import org.biobank.collection.ShowVisitSpecimens;
import org.biobank.collection.ShowVisitSpecimens.UnplannedTube;
import org.biobank.collection.TubeInput;
import org.biobank.specimen.SpecimenLine;
import org.biobank.study.RecordMissedVisit;
import org.biobank.study.VisitHeading;
import org.biobank.study.VisitInput;
import org.biobank.study.VisitRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Visits, and the tubes they bring. */
@Path("visits")
@ApplicationScoped
@Tag(name = "Specimens")
public class VisitResource {
  @Inject private AccessionVisit accessionVisit;
  @Inject private ShowVisitSpecimens showVisitSpecimens;
  @Inject private RecordMissedVisit recordMissedVisit;
  @Inject private PreviewStragglers previewStragglers;
  @Inject private CollectStragglers collectStragglers;
  @Inject private CloseVisit closeVisit;

  /** A visit with its tubes. */
  @Schema(
      example =
          """
          {"donor":"D-004217","study":"NEPHRO-1","event":"V1","site":"HDB","visitedAt":"2026-11-23T08:30:00Z",
           "specimens":[{"barcode":"0412345678","type":"WHOLE_BLOOD","quantity":9},{"type":"URINE","quantity":10}]}""")
  public record Accession(
      @NotBlank @Size(max = 32) String donor,
      @NotBlank @Size(max = 32) String study,
      @NotBlank @Size(max = 32) String event,
      @NotBlank @Size(max = 16) String site,
      @NotNull @PastOrPresent Instant visitedAt,
      @NotEmpty @Size(max = 200) List<@Valid @NotNull TubeInput> specimens) {
    VisitInput visit() {
      return new VisitInput(donor, study, event, site, visitedAt);
    }
  }

  /**
   * A visit as a screen shows it.
   *
   * @param anticipated what the protocol foresees, and what became of it
   * @param unplanned tubes beyond the protocol
   */
  public record Visit(
      @JsonUnwrapped VisitRecord visit,
      List<SpecimenLine> specimens,
      List<CollectionSlot> anticipated,
      List<UnplannedTube> unplanned) {}

  /** What will not come any more, and why. */
  public record Closing(@NotNull @Size(max = 60) List<@Valid @NotNull MissedSpecimen> missed) {}

  @POST
  @Operation(summary = "Take in the tubes of a visit, each with its type and quantity")
  @APIResponseSchema(
      value = Visit.class,
      responseCode = "201",
      responseDescription = "The visit with its specimens")
  @APIResponse(
      responseCode = "422",
      description = "visit-not-in-protocol, not-consented, consent-withdrawn, ...")
  public Response accession(@Valid @NotNull Accession accession) {
    var code = accessionVisit.accession(accession.visit(), accession.specimens()).code();
    return Response.status(Response.Status.CREATED).entity(show(code)).build();
  }

  @GET
  @Path("{code}")
  @Operation(summary = "A visit with its specimens, and what the protocol meant it to bring")
  public Visit show(@PathParam("code") String code) {
    var visit = showVisitSpecimens.show(code);
    return new Visit(visit.visit(), visit.specimens(), visit.anticipated(), visit.unplanned());
  }

  @POST
  @Path("missed")
  @Operation(
      summary = "Record that a planned visit did not take place",
      description = "visitedAt is when it should have been.")
  @APIResponseSchema(value = Visit.class, responseCode = "201", responseDescription = "The visit")
  @APIResponse(responseCode = "409", description = "visit-already-recorded")
  public Response missed(@Valid @NotNull VisitHeading heading) {
    var code = recordMissedVisit.record(heading).code();
    return Response.status(Response.Status.CREATED).entity(show(code)).build();
  }

  @POST
  @Path("{code}/tubes/preview")
  @Operation(summary = "What taking in further tubes of an open visit would do")
  @WithoutIdempotencyKey(because = "a look changes nothing")
  public CollectionPreview preview(
      @PathParam("code") String code, @Valid @NotNull CollectionInput input) {
    return previewStragglers.preview(code, input);
  }

  @POST
  @Path("{code}/tubes")
  @Operation(summary = "Take in further tubes of an open visit, missed ones among them")
  @APIResponse(responseCode = "409", description = "visit-not-open, kit-used-meanwhile")
  @APIResponse(responseCode = "422", description = "collection-refused, collection-incomplete")
  public Visit collect(@PathParam("code") String code, @Valid @NotNull CollectionInput input) {
    return show(collectStragglers.collect(code, input).code());
  }

  @POST
  @Path("{code}/closing")
  @Operation(summary = "Close a visit; what did not come is missed, for a reason")
  @APIResponse(responseCode = "409", description = "visit-not-open")
  @APIResponse(responseCode = "422", description = "collection-incomplete; member missing names it")
  public Visit close(@PathParam("code") String code, @Valid @NotNull Closing closing) {
    return show(closeVisit.close(code, closing.missed()).code());
  }
}
