package org.biobank.api.specimen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
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
import org.biobank.specimen.AccessionVisit;
import org.biobank.specimen.ShowVisitSpecimens;
import org.biobank.specimen.SpecimenLine;
import org.biobank.specimen.TubeInput;
import org.biobank.study.VisitInput;
import org.biobank.study.VisitRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Visits, and the tubes they bring. */
@Path("visits")
@RequestScoped
@Tag(name = "Specimens")
public class VisitResource {
  @Inject private AccessionVisit accessionVisit;
  @Inject private ShowVisitSpecimens showVisitSpecimens;

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

  /** A visit as a screen shows it. */
  public record Visit(@JsonUnwrapped VisitRecord visit, List<SpecimenLine> specimens) {}

  @POST
  @Operation(summary = "Take in the tubes of a visit")
  @APIResponse(responseCode = "201", description = "The visit with its specimens")
  @APIResponse(
      responseCode = "422",
      description = "visit-not-in-protocol, not-consented, consent-withdrawn, ...")
  public Response accession(@Valid @NotNull Accession accession) {
    var code = accessionVisit.accession(accession.visit(), accession.specimens()).code();
    return Response.status(Response.Status.CREATED).entity(show(code)).build();
  }

  @GET
  @Path("{code}")
  @Operation(summary = "A visit with its specimens")
  public Visit show(@PathParam("code") String code) {
    var visit = showVisitSpecimens.show(code);
    return new Visit(visit.visit(), visit.specimens());
  }
}
