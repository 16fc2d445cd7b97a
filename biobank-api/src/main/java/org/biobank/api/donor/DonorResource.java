package org.biobank.api.donor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.biobank.api.request.IfMatch;
import org.biobank.api.request.PageQuery;
import org.biobank.donor.DonorLine;
import org.biobank.donor.Identity;
import org.biobank.donor.ListDonors;
import org.biobank.donor.RecordedWithdrawal;
import org.biobank.donor.ShowDonor;
import org.biobank.donor.ShowIdentity;
import org.biobank.donor.WithdrawConsent;
import org.biobank.donor.WithdrawalInput;
import org.biobank.shared.Page;
import org.biobank.study.EnrolDonor;
import org.biobank.study.NewDonor;
import org.biobank.study.ShowParticipation;
import org.biobank.study.ShowSchedule;
import org.biobank.study.ShowSchedule.ScheduledVisit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Donors. */
@Path("donors")
@ApplicationScoped
@Tag(name = "Donors")
public class DonorResource {
  @Inject private EnrolDonor enrolDonor;
  @Inject private ListDonors listDonors;
  @Inject private ShowDonor showDonor;
  @Inject private ShowIdentity showIdentity;
  @Inject private ShowParticipation showParticipation;
  @Inject private ShowSchedule showSchedule;
  @Inject private WithdrawConsent withdrawConsent;

  /** A withdrawal's consequences, beside the donor as it stands now. */
  public record Withdrawn(DonorPage donor, @JsonUnwrapped RecordedWithdrawal withdrawal) {}

  @POST
  @Operation(summary = "Register a donor with identity and consent, enrolled in a study")
  @APIResponseSchema(
      value = DonorPage.class,
      responseCode = "201",
      responseDescription = "The donor, with its new code")
  public Response register(@Valid @NotNull NewDonor donor) {
    var code = enrolDonor.enrol(donor).code();
    return Response.status(Response.Status.CREATED).entity(page(code)).build();
  }

  @GET
  @Operation(summary = "The donors of one's sites, by the beginning of their codes")
  public Page<DonorLine> list(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(listDonors.list(query, page.after().orElse(null), page.limit()));
  }

  @GET
  @Path("{code}")
  @Operation(summary = "A donor's codes, consents and visits")
  @APIResponseSchema(DonorPage.class)
  public Response show(@PathParam("code") String code) {
    var page = page(code);
    return Response.ok(page).tag(IfMatch.tag(page.donor().version())).build();
  }

  @GET
  @Path("{code}/identity")
  @Operation(summary = "Who a donor is; every look is audited")
  public Identity identity(@PathParam("code") String code) {
    return showIdentity.show(code);
  }

  @GET
  @Path("{code}/schedule")
  @Operation(
      summary = "Which planned visits of a donor are done, missed, due, overdue or still to come")
  public List<ScheduledVisit> schedule(@PathParam("code") String code) {
    return showSchedule.show(code);
  }

  @POST
  @Path("{code}/withdrawal")
  @Operation(summary = "Record that a donor withdraws")
  public Withdrawn withdraw(
      @PathParam("code") String code, @Valid @NotNull WithdrawalInput withdrawal) {
    var recorded = withdrawConsent.withdraw(code, withdrawal);
    return new Withdrawn(page(code), recorded);
  }

  private DonorPage page(String code) {
    return DonorPage.of(showDonor.show(code), showParticipation.show(code));
  }
}
