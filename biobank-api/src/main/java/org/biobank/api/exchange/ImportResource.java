package org.biobank.api.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.biobank.api.request.LargeBody;
import org.biobank.api.request.PageQuery;
import org.biobank.exchange.CheckImport;
import org.biobank.exchange.CommitImport;
import org.biobank.exchange.DiscardImport;
import org.biobank.exchange.ImportLine;
import org.biobank.exchange.ImportView;
import org.biobank.exchange.ListImportLines;
import org.biobank.exchange.ListImportLines.Which;
import org.biobank.exchange.ListImports;
import org.biobank.exchange.NewImport;
import org.biobank.exchange.ShowImport;
import org.biobank.exchange.UndoImport;
import org.biobank.exchange.UploadImport;
import org.biobank.exchange.row.ImportMode;
import org.biobank.exchange.table.UploadedFile;
import org.biobank.shared.Invalid;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of specimens, on their way into the store. */
@Path("imports")
@ApplicationScoped
@Tag(name = "Import and export")
public class ImportResource {
  private static final int NAME_MAX = 200;

  @Inject private UploadImport uploadImport;
  @Inject private ListImports listImports;
  @Inject private ShowImport showImport;
  @Inject private ListImportLines listImportLines;
  @Inject private CheckImport checkImport;
  @Inject private CommitImport commitImport;
  @Inject private UndoImport undoImport;
  @Inject private DiscardImport discardImport;

  /** Whether wrong rows may be left out. */
  public record Commit(boolean skipWrongRows) {}

  @POST
  @LargeBody
  @Consumes({SpecimenFiles.CSV, SpecimenFiles.XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      summary = "Hand a file over, to be looked at",
      description =
          "The body is the file, CSV (UTF-8) or XLSX. Nothing is written into the store before it"
              + " is committed. mode is create, update or upsert; site and study are for rows that"
              + " name none; dialect is auto, biobank, openspecimen, biobank2 or labkey.")
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "The import, whose rows are checked now")
  @APIResponse(
      responseCode = "400",
      description =
          "import-file-not-readable, import-file-empty, import-not-utf8, import-header-unknown,"
              + " import-column-twice, import-row-too-long, import-cell-too-long,"
              + " import-sheet-not-found, invalid-request")
  @APIResponse(
      responseCode = "413",
      description = "import-file-too-large, import-zip-bomb, import-too-wide, import-too-many-rows")
  public Response upload(
      @QueryParam("mode") @Nullable String mode,
      @QueryParam("dialect") @DefaultValue("auto") String dialect,
      @QueryParam("site") @Nullable String site,
      @QueryParam("study") @Nullable String study,
      @QueryParam("sheet") @Nullable String sheet,
      @QueryParam("name") @DefaultValue("file") String name,
      @BeanParam WrittenDates dates,
      InputStream body) {
    var asked =
        new NewImport(
            mode(mode),
            dialect,
            Optional.ofNullable(site),
            Optional.ofNullable(study),
            Optional.ofNullable(sheet),
            dates.times(),
            name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name);
    try (var file = UploadedFile.of(body)) {
      return Response.accepted(uploadImport.upload(asked, file)).build();
    }
  }

  @GET
  @Operation(summary = "One's imports, newest first")
  public Page<ImportView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(listImports.list(page.after().map(ImportResource::id), page.limit()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An import: its progress, and how many rows would do what")
  @APIResponse(responseCode = "404", description = "import-not-found")
  public ImportView show(@PathParam("id") UUID id) {
    return showImport.show(id);
  }

  @GET
  @Path("{id}/errors")
  @Operation(summary = "Wrong rows, by line: column, value, what is wrong, what would do")
  @APIResponse(responseCode = "404", description = "import-not-found")
  public Page<ImportLine> errors(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return lines(id, Which.WRONG, limit, cursor);
  }

  @GET
  @Path("{id}/errors.csv")
  @Produces(SpecimenFiles.CSV)
  @Operation(summary = "All wrong rows as a file")
  @APIResponse(responseCode = "404", description = "import-not-found")
  public Response errorFile(@PathParam("id") UUID id) {
    var code = showImport.show(id).code();
    StreamingOutput file =
        out ->
            SpecimenFiles.errors(after -> listImportLines.list(id, Which.WRONG, after, 500), out);
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + "-errors.csv\"")
        .build();
  }

  @GET
  @Path("{id}/diff")
  @Operation(summary = "What the rows change, by line: old and new of each cell")
  @APIResponse(responseCode = "404", description = "import-not-found")
  public Page<ImportLine> diff(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return lines(id, Which.CHANGING, limit, cursor);
  }

  @POST
  @Path("{id}/check")
  @Operation(summary = "Have the rows looked at again, because something has changed since")
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "The import, whose rows are checked now")
  @APIResponse(responseCode = "409", description = "import-not-in-this-state")
  public Response check(@PathParam("id") UUID id) {
    return Response.accepted(checkImport.check(id)).build();
  }

  @POST
  @Path("{id}/commit")
  @Operation(
      summary = "Write an import, all of it or nothing",
      description =
          "What changed since the preview turns it back to READY, with the refusal in it: look"
              + " again, then commit.")
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "The import, which is written now")
  @APIResponse(responseCode = "409", description = "import-not-in-this-state")
  @APIResponse(responseCode = "422", description = "import-has-errors")
  public Response commit(@PathParam("id") UUID id, @Valid @NotNull Commit commit) {
    return Response.accepted(commitImport.commit(id, commit.skipWrongRows())).build();
  }

  @POST
  @Path("{id}/undo")
  @Operation(summary = "Undo a written import, all of it or nothing")
  @APIResponseSchema(
      value = ImportView.class,
      responseCode = "202",
      responseDescription = "The import, which is undone now")
  @APIResponse(responseCode = "409", description = "import-not-in-this-state")
  @APIResponse(responseCode = "422", description = "import-used-since, with what was used and how")
  public Response undo(@PathParam("id") UUID id) {
    return Response.accepted(undoImport.undo(id)).build();
  }

  @POST
  @Path("{id}/discard")
  @Operation(summary = "Give an import up of which nothing is written")
  @APIResponse(responseCode = "409", description = "import-not-in-this-state")
  public ImportView discard(@PathParam("id") UUID id) {
    return discardImport.discard(id);
  }

  private Page<ImportLine> lines(
      UUID id, Which which, @Nullable Integer limit, @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    long after = page.after().map(ImportResource::line).orElse(-1L);
    return PageQuery.wrapped(listImportLines.list(id, which, after, page.limit()));
  }

  private static ImportMode mode(@Nullable String mode) {
    try {
      return ImportMode.valueOf(mode == null ? "" : mode.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Invalid("mode", "must be create, update or upsert");
    }
  }

  private static long line(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "is not a cursor of this list");
    }
  }

  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw new Invalid("cursor", "is not a cursor of this list");
    }
  }
}
