package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.biobank.monitoring.ReadingSeries;
import org.biobank.monitoring.ShowReadings;
import org.biobank.shared.Barcode;
import org.biobank.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How warm it was in a container. */
@Path("containers/{code}/readings")
@ApplicationScoped
@Tag(name = "Monitoring")
public class ContainerReadingResource {
  @Inject private ShowReadings showReadings;

  @GET
  @Operation(
      summary = "Lowest, mean and highest temperature in steps of time",
      description =
          "By the probes in the container, or in the nearest around it. Times as ISO 8601; resolution as PT5M or P1D.")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: no such time, or more than 2,000 steps")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public ReadingSeries show(
      @PathParam("code") Barcode code,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("resolution") @Nullable String resolution) {
    var window =
        new ShowReadings.Window(
            read("from", from, Instant::parse),
            read("to", to, Instant::parse),
            read("resolution", resolution == null ? "PT1H" : resolution, Duration::parse));
    return showReadings.show(code, window);
  }

  private static <T> T read(String name, @Nullable String text, Function<String, T> reader) {
    if (text == null) {
      throw new Invalid(name, "must be given");
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException e) {
      throw new Invalid(name, "must be as ISO 8601 writes it");
    }
  }
}
