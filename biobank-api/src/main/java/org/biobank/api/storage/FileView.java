package org.biobank.api.storage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.storage.RackContents;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a rack scanner's file is to be read, as the query says it. */
public class FileView {
  @QueryParam("profile")
  @DefaultValue("")
  @Parameter(description = "Name of a known format (docs/rack-files.md); found out if absent")
  private String profile = "";

  @QueryParam("name")
  @Parameter(description = "Of the file, which some formats name after the rack")
  private @Nullable String name;

  RackContents contents(byte[] file, RackLayout layout) {
    return RackFiles.read(file, layout, profile, Optional.ofNullable(name));
  }
}
