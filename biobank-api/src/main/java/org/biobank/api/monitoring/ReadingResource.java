package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.biobank.monitoring.ReadingFormat;
import org.biobank.monitoring.ReceiveReadings;
import org.biobank.monitoring.ReceivedReadings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Temperatures, sent by the devices that take them. */
@Path("readings")
@ApplicationScoped
@Tag(name = "Monitoring")
public class ReadingResource {
  private static final String CSV = "text/csv";

  @Inject private ReceiveReadings receiveReadings;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hand over readings",
      description =
          "In any order and as late as they come; a probe has one value at a time, the first that came. All or none.")
  @APIResponse(responseCode = "200", description = "How many were new, known or different")
  @APIResponse(
      responseCode = "400",
      description =
          "invalid-request: unknown probes, wrong containers or values, each by its place")
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  public ReceivedReadings receive(@Valid @NotNull SentReadings readings) {
    return receiveReadings.receive(readings.sent(), ReadingFormat.JSON);
  }

  @POST
  @Consumes(CSV)
  @Operation(
      summary = "Hand over readings of the past as a CSV file",
      description =
          "Columns probe, at, value; container and unit where they are said. All or none.")
  @APIResponse(responseCode = "200", description = "How many were new, known or different")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: the first hundred faults, by row and column")
  @APIResponse(responseCode = "403", description = "outside-your-scope")
  public ReceivedReadings receiveFile(byte[] csv) {
    return receiveReadings.receive(ReadingFile.of(csv), ReadingFormat.CSV);
  }
}
