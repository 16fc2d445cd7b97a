package org.biobank.api.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.biobank.exchange.export.ExportSpecimens.ExportPage;
import org.biobank.exchange.export.ShowTemplate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The empty file to begin with. */
@Path("imports/template.{format}")
@ApplicationScoped
@Tag(name = "Import and export")
public class TemplateResource {
  @Inject private ShowTemplate showTemplate;

  @GET
  @Operation(summary = "The columns of a file of specimens, as CSV or XLSX")
  public Response template(@PathParam("format") String format) {
    showTemplate.show();
    return ExportResource.file(
        format, after -> new ExportPage(List.of(), Optional.empty()), "specimens-template");
  }
}
