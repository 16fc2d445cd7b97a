package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.biobank.api.csv.TameCsv;
import org.biobank.shared.Barcode;
import org.biobank.storage.fill.ExportOccupancy;
import org.biobank.storage.fill.ForecastFill;
import org.biobank.storage.fill.ForecastFill.Forecast;
import org.biobank.storage.fill.OccupancyLine;
import org.biobank.storage.fill.OccupancyLine.State;
import org.biobank.storage.fill.OccupancyPages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How full the store is: place by place, and when it will be full. */
@Path("containers")
@ApplicationScoped
@Tag(name = "Storage")
public class FillResource {
  @Inject private ExportOccupancy exportOccupancy;
  @Inject private ForecastFill forecastFill;

  /** Which places an export lists. */
  public enum Show {
    ALL(EnumSet.allOf(State.class)),
    OCCUPIED(EnumSet.of(State.OCCUPIED)),
    EMPTY(EnumSet.of(State.EMPTY));

    @SuppressWarnings("ImmutableEnumChecker") // never changed, never handed out
    private final Set<State> states;

    Show(Set<State> states) {
      this.states = states;
    }
  }

  @GET
  @Path("{code}/forecast")
  @Operation(
      summary = "When a container will be full, and the boxes of each type at its site",
      description =
          "From what was counted once a day, by weeks; with the range at 80 per cent. Nothing is"
              + " said where fewer than four weeks were seen.")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Forecast forecast(@PathParam("code") Barcode code) {
    return forecastFill.show(code);
  }

  @GET
  @Path("{code}/occupancy.csv")
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      summary = "Every place of a part of the store as CSV",
      description = "In walking order, sent while it is read; all places, or the empty ones.")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Response occupancy(
      @PathParam("code") Barcode code, @QueryParam("show") @DefaultValue("ALL") Show show) {
    var pages = exportOccupancy.export(code, show.states);
    StreamingOutput body = out -> write(pages, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"occupancy.csv\"")
        .build();
  }

  private static void write(OccupancyPages pages, OutputStream out) throws IOException {
    var csv = TameCsv.to(out);
    csv.write("way", "box", "box_name", "position", "state", "barcode", "type", "status", "study");
    while (pages.hasNext()) {
      write(pages.next(), csv);
    }
    csv.flush();
  }

  private static void write(OccupancyLine line, TameCsv csv) {
    csv.write(
        line.way(),
        line.box(),
        line.boxName(),
        line.position(),
        line.state().name(),
        line.tube().map(OccupancyLine.Tube::barcode).orElse(""),
        line.tube().map(OccupancyLine.Tube::type).orElse(""),
        line.tube().map(OccupancyLine.Tube::status).orElse(""),
        line.tube().map(OccupancyLine.Tube::study).orElse(""));
  }
}
