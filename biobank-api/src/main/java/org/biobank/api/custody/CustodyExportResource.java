package org.biobank.api.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.biobank.custody.ExportLog;
import org.biobank.custody.LogExport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole log, for auditors. */
@Path("custody/export")
@ApplicationScoped
@Tag(name = "Custody log")
public class CustodyExportResource {
  private static final String NDJSON = "application/x-ndjson";

  @Inject private ExportLog exportLog;

  @GET
  @Produces(NDJSON)
  @Operation(
      summary = "Every event in the order of the log, with heads and keys",
      description =
          "One JSON object a line, sent while it is read; check it with ./biobank verify-custody.")
  @APIResponse(responseCode = "403", description = "not-permitted, outside-your-scope")
  @APIResponse(responseCode = "404", description = "custody-log-empty")
  public Response export() {
    var lines = exportLog.export();
    StreamingOutput body = out -> write(lines, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"custody.ndjson\"")
        .build();
  }

  private static void write(LogExport lines, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (lines.hasNext()) {
      writer.write(lines.next().json());
      writer.write('\n');
    }
    writer.flush();
  }
}
