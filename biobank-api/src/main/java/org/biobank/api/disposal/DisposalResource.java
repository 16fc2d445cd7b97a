package org.biobank.api.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.biobank.api.request.PageQuery;
import org.biobank.disposal.DisposalLine;
import org.biobank.disposal.DisposalRecord;
import org.biobank.disposal.DisposeSpecimens;
import org.biobank.disposal.ListDisposals;
import org.biobank.disposal.ShowDisposal;
import org.biobank.identity.SignatureRequired;
import org.biobank.identity.Signing;
import org.biobank.scanner.label.PdfSheet;
import org.biobank.shared.Barcode;
import org.biobank.shared.Page;
import org.biobank.shared.PlainDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The destruction of specimens, and its records. */
@Path("disposals")
@ApplicationScoped
@Tag(name = "Disposals")
public class DisposalResource {
  @Inject private DisposeSpecimens disposeSpecimens;
  @Inject private ShowDisposal showDisposal;
  @Inject private ListDisposals listDisposals;
  @Inject private Signing signing;

  @GET
  @Operation(summary = "What was destroyed at one's sites, the latest first")
  public Page<DisposalLine> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(listDisposals.list(page.after(), page.limit()));
  }

  @POST
  @Operation(
      summary = "Destroy specimens, all of them or none, under two signatures",
      description = "It cannot be undone.")
  @APIResponseSchema(
      value = DisposalRecord.class,
      responseCode = "201",
      responseDescription = "The record of it")
  @APIResponse(
      responseCode = "403",
      description = "outside-your-scope: of the performer or the witness")
  @APIResponse(responseCode = "404", description = "site-not-found")
  @APIResponse(responseCode = "409", description = "tube-changed-meanwhile")
  @APIResponse(
      responseCode = "422",
      description =
          "signature-required, signature-refused; disposal-refused, member items names each tube with its reason:"
              + " unknown-code, not-at-this-site, study-not-yours, reserved, not-here, packed, on-hold, not-withdrawn")
  @APIResponse(responseCode = "429", description = "too-many-logins")
  public Response dispose(@Valid @NotNull SignedDisposal asked) {
    var performer =
        signing.sign(asked.signature().orElseThrow(() -> new SignatureRequired("signature")));
    var witness =
        signing.witness(asked.witness().orElseThrow(() -> new SignatureRequired("witness")));
    return Response.status(Response.Status.CREATED)
        .entity(disposeSpecimens.dispose(asked.disposal(), performer, witness))
        .build();
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One disposal with every tube")
  @APIResponse(responseCode = "404", description = "disposal-not-found")
  public DisposalRecord show(@PathParam("code") Barcode code) {
    return showDisposal.show(code);
  }

  @GET
  @Path("{code}/record.pdf")
  @Produces("application/pdf")
  @Operation(summary = "The record of a disposal to print")
  @APIResponse(responseCode = "404", description = "disposal-not-found")
  public Response pdf(@PathParam("code") Barcode code) {
    return Response.ok(sheet(showDisposal.show(code)).render())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"disposal-" + code + ".pdf\"")
        .build();
  }

  private static PdfSheet sheet(DisposalRecord disposal) {
    var tubes =
        new PdfSheet.Section(
            disposal.tubes().size() + " tubes",
            List.of("barcode", "type", "study", "taken from", "quantity"),
            disposal.tubes().stream().map(DisposalResource::row).toList());
    var signatures =
        new PdfSheet.Section(
            "Signed",
            List.of("name", "meaning", "reason", "time"),
            disposal.signatures().stream().map(DisposalResource::row).toList());
    return new PdfSheet(
        "Disposal " + disposal.code(),
        List.of(
            "Site " + disposal.site() + ", " + disposal.disposedAt(),
            "Reason " + disposal.reason() + ", method " + disposal.method(),
            "Performed by " + disposal.performedBy() + ", witnessed by " + disposal.witnessedBy(),
            "Note: " + disposal.note().orElse("none")),
        List.of(signatures, tubes));
  }

  private static List<String> row(DisposalRecord.Signed signed) {
    return List.of(
        signed.printedName(),
        signed.meaning().name(),
        signed.reason(),
        signed.signedAt().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static List<String> row(DisposalRecord.Tube tube) {
    return List.of(
        tube.barcode(),
        tube.type(),
        tube.study(),
        tube.takenFrom().orElse("bench"),
        PlainDecimal.shown(tube.quantity()) + " " + tube.unit());
  }
}
