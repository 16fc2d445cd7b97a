package org.biobank.api.storage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.storage.ContainerLine;
import org.biobank.storage.ListContainers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of the store. */
@Path("containers")
@RequestScoped
@Tag(name = "Storage")
public class ContainerResource {
  @Inject private ListContainers listContainers;

  /** One level of the tree. */
  public record Level(List<ContainerLine> items) {}

  @GET
  @Operation(summary = "The containers in a container, or the outermost of one's sites")
  public Level list(@QueryParam("parent") @Nullable Barcode parent) {
    return new Level(listContainers.list(Optional.ofNullable(parent)));
  }
}
