package org.biobank.api.epcis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.Optional;
import org.biobank.epcis.EpcisNames;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which address this installation is known outside: {@code biobank.public-url}, else the one
 * that the request came to. Identifiers are made of it, so set it once and keep it.
 */
@ApplicationScoped
public class PublicAddress {
  @Inject
  @ConfigProperty(name = "biobank.public-url")
  private Optional<String> configured;

  @Inject
  @ConfigProperty(name = "biobank.time-zone", defaultValue = "UTC")
  private String zone;

  /** Without a slash at the end. */
  public String base(UriInfo request) {
    var base =
        configured
            .filter(url -> !url.isBlank())
            .orElseGet(() -> request.getBaseUri().resolve("/").toString());
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  EpcisNames names(UriInfo request) {
    return new EpcisNames(base(request), ZoneId.of(zone));
  }
}
