package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.monitoring.ShowThermalExposure;
import org.biobank.monitoring.ThermalExposure;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a tube went through. */
@Path("specimens/{barcode}/thermal-exposure")
@ApplicationScoped
@Tag(name = "Monitoring")
public class ThermalExposureResource {
  @Inject private ShowThermalExposure showThermalExposure;

  @GET
  @Operation(
      summary = "Minutes in and above each band of temperature, at a bench, and unknown",
      description =
          "From the chain of custody and the readings of the nearest probes around the tube; gaps are unknown, never"
              + " guessed.")
  @APIResponse(responseCode = "404", description = "specimen-not-found")
  public ThermalExposure show(@PathParam("barcode") Barcode barcode) {
    return showThermalExposure.show(barcode);
  }
}
