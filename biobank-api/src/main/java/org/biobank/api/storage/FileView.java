package org.biobank.api.storage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.biobank.scanner.rack.RackLayout;
import org.biobank.storage.scan.RackContents;
import org.jspecify.annotations.Nullable;

/** How a rack scanner's file is to be read, as the query says it. */
public class FileView {
  /** Name of a known format (docs/rack-files.md); found out if absent. */
  @QueryParam("profile")
  @DefaultValue("")
  private String profile = "";

  /** Of the file, which some formats name after the rack. */
  @QueryParam("name")
  private @Nullable String name;

  RackContents contents(byte[] file, RackLayout layout) {
    return RackFiles.read(file, layout, profile, Optional.ofNullable(name));
  }
}
