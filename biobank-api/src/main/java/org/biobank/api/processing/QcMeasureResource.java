package org.biobank.api.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.biobank.processing.ListQcMeasures;
import org.biobank.processing.QcMeasure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be measured of specimens. */
@Path("qc-measures")
@ApplicationScoped
@Tag(name = "Processing")
public class QcMeasureResource {
  @Inject private ListQcMeasures listQcMeasures;

  /** All of them. */
  public record Measures(List<QcMeasure> items) {}

  @GET
  @Operation(summary = "What can be measured, each in one unit (UCUM) and within what is possible")
  public Measures list() {
    return new Measures(listQcMeasures.list());
  }
}
