package org.biobank.api.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.biobank.api.request.PageQuery;
import org.biobank.identity.SearchAudit;
import org.biobank.identity.SearchAudit.AuditLine;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit: who saw and did what. */
@Path("audit")
@ApplicationScoped
@Tag(name = "Audit")
public class AuditResource {
  @Inject private SearchAudit searchAudit;

  @GET
  @Operation(summary = "Who saw and did what, the latest first")
  public Page<AuditLine> search(
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    var filter =
        new SearchAudit.Filter(
            Optional.ofNullable(subject),
            Optional.ofNullable(actor),
            Optional.ofNullable(outcome),
            page.after());
    return PageQuery.wrapped(searchAudit.search(filter, page.limit()));
  }
}
