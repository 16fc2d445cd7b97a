package org.biobank.api.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.lineage.LineageTree;
import org.biobank.lineage.ShowLineage;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tree of a specimen. */
@Path("specimens/{barcode}/lineage")
@ApplicationScoped
@Tag(name = "Specimens")
public class LineageResource {
  @Inject private ShowLineage showLineage;

  @GET
  @Operation(
      summary = "What a specimen was made of, and what was made of it",
      description =
          "At most 500 specimens and 20 generations either way; complete says if it is all.")
  public LineageTree show(@PathParam("barcode") Barcode barcode) {
    return showLineage.show(barcode);
  }
}
