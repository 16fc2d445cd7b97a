package org.biobank.api.specimen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.biobank.api.request.IfMatch;
import org.biobank.api.request.PageQuery;
import org.biobank.identity.UserNames;
import org.biobank.lineage.AliquotInput;
import org.biobank.lineage.AliquotSpecimen;
import org.biobank.lineage.AliquotSpecimen.Divided;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.biobank.specimen.CorrectCustody;
import org.biobank.specimen.CustodyCorrection;
import org.biobank.specimen.ListSpecimens;
import org.biobank.specimen.RecordedCorrection;
import org.biobank.specimen.ShowSpecimen;
import org.biobank.specimen.SpecimenCustody;
import org.biobank.specimen.SpecimenFilter;
import org.biobank.specimen.SpecimenLine;
import org.biobank.specimen.SpecimenStatus;
import org.biobank.storage.FindPlaces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Specimens. */
@Path("specimens")
@ApplicationScoped
@Tag(name = "Specimens")
public class SpecimenResource {
  @Inject private ListSpecimens listSpecimens;
  @Inject private ShowSpecimen showSpecimen;
  @Inject private SpecimenCustody specimenCustody;
  @Inject private CorrectCustody correctCustody;
  @Inject private AliquotSpecimen aliquotSpecimen;
  @Inject private FindPlaces findPlaces;
  @Inject private UserNames userNames;

  @GET
  @Operation(summary = "The specimens of one's sites and studies, by barcode")
  public Page<SpecimenLine> list(
      @QueryParam("query") @Nullable String query,
      @QueryParam("type") @Nullable String type,
      @QueryParam("status") @Nullable SpecimenStatus status,
      @QueryParam("study") @Nullable String study,
      @QueryParam("donor") @Nullable String donor,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    var filter =
        new SpecimenFilter(
            Optional.ofNullable(query),
            Optional.ofNullable(type),
            Optional.ofNullable(status),
            Optional.ofNullable(study),
            Optional.ofNullable(donor),
            page.after());
    return PageQuery.wrapped(listSpecimens.list(filter, page.limit()));
  }

  @GET
  @Path("{barcode}")
  @Operation(summary = "One specimen", description = "The ETag is the version to edit with.")
  @APIResponseSchema(SpecimenView.class)
  public Response show(@PathParam("barcode") Barcode barcode) {
    var specimen = showSpecimen.show(barcode);
    var id = specimen.line().id();
    var place = Optional.ofNullable(findPlaces.of(List.of(id)).get(id));
    return Response.ok(SpecimenView.of(specimen, place))
        .tag(IfMatch.tag(specimen.line().version()))
        .build();
  }

  @GET
  @Path("{barcode}/custody")
  @Operation(summary = "A specimen's chain of custody, checked as it is read")
  public CustodyView custody(@PathParam("barcode") Barcode barcode) {
    var chain = specimenCustody.show(barcode);
    var actors = chain.events().stream().map(event -> event.event().actorId()).distinct().toList();
    return CustodyView.of(barcode.text(), chain, userNames.of(actors));
  }

  @POST
  @Path("{barcode}/custody/corrections")
  @Operation(
      summary = "Declare an event of the chain wrong",
      description = "By a new event at its end; nothing is changed, and the tube does not move.")
  @APIResponseSchema(
      value = RecordedCorrection.class,
      responseCode = "201",
      responseDescription = "The event that says so")
  @APIResponse(responseCode = "404", description = "specimen-not-found, custody-event-not-found")
  @APIResponse(responseCode = "409", description = "custody-event-already-corrected")
  public Response correct(
      @PathParam("barcode") Barcode barcode, @Valid @NotNull CustodyCorrection correction) {
    return Response.status(Response.Status.CREATED)
        .entity(correctCustody.correct(barcode, correction))
        .build();
  }

  @POST
  @Path("{barcode}/aliquots")
  @Operation(summary = "Divide a specimen into aliquots")
  @APIResponseSchema(
      value = Divided.class,
      responseCode = "201",
      responseDescription = "The barcodes of the aliquots")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "quantity-too-small, specimen-not-available")
  public Response aliquot(
      @PathParam("barcode") Barcode barcode,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull AliquotInput input) {
    Divided divided = aliquotSpecimen.aliquot(barcode, IfMatch.version(ifMatch), input);
    return Response.status(Response.Status.CREATED).entity(divided).build();
  }
}
