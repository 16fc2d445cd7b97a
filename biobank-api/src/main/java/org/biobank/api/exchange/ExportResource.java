package org.biobank.api.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.biobank.exchange.export.ExportSpecimens;
import org.biobank.shared.Invalid;
import org.biobank.specimen.SpecimenFilter;
import org.biobank.specimen.SpecimenStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Specimens as a file. */
@Path("specimens/export")
@ApplicationScoped
@Tag(name = "Import and export")
public class ExportResource {
  @Inject private ExportSpecimens exportSpecimens;

  @GET
  @Operation(
      summary = "The specimens of one's sites and studies as a file",
      description =
          "format is csv or xlsx; the filters are those of the list. In the columns of the"
              + " template: exported, edited and imported with mode update, the file changes what"
              + " was edited.")
  @APIResponse(responseCode = "200", description = "The file, sent while it is read")
  @APIResponse(responseCode = "400", description = "invalid-request")
  public Response export(
      @QueryParam("format") @DefaultValue("csv") String format,
      @QueryParam("query") @Nullable String query,
      @QueryParam("type") @Nullable String type,
      @QueryParam("status") @Nullable SpecimenStatus status,
      @QueryParam("study") @Nullable String study,
      @QueryParam("donor") @Nullable String donor) {
    var filter =
        new SpecimenFilter(
            Optional.ofNullable(query),
            Optional.ofNullable(type),
            Optional.ofNullable(status),
            Optional.ofNullable(study),
            Optional.ofNullable(donor),
            Optional.empty());
    var first = exportSpecimens.page(filter); // refused before anything is sent
    SpecimenFiles.Pages pages =
        after -> after.isEmpty() ? first : exportSpecimens.page(filter.from(after));
    return file(format, pages, "specimens");
  }

  static Response file(String format, SpecimenFiles.Pages pages, String name) {
    StreamingOutput body;
    switch (format) {
      case "csv" -> body = out -> SpecimenFiles.csv(pages, out);
      case "xlsx" -> body = out -> SpecimenFiles.xlsx(pages, out);
      default -> throw new Invalid("format", "must be csv or xlsx");
    }
    return Response.ok(body, format.equals("csv") ? SpecimenFiles.CSV : SpecimenFiles.XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"")
        .build();
  }
}
