package org.biobank.api.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.biobank.history.History;
import org.biobank.history.ShowContainerHistory;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a box or any other container. */
@Path("containers/{code}/history")
@ApplicationScoped
@Tag(name = "History")
public class ContainerHistoryResource {
  @Inject private ShowContainerHistory showContainerHistory;

  @GET
  @Operation(
      summary = "Where a container stood, how warm, how long",
      description = "As the history of a specimen; no lines of one whose chain has no event.")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public History show(@PathParam("code") Barcode code) {
    return showContainerHistory.show(code);
  }
}
