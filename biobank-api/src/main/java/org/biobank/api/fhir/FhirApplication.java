package org.biobank.api.fhir;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Everything under {@code /fhir}: an application of its own, since its refusals look different. */
@ApplicationPath("/fhir")
public class FhirApplication extends Application {
  /** No JSON feature: what leaves here is JSON already. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.jsonFeature", "biobank");
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        BearerToken.class,
        FhirFault.class,
        FhirRefusal.class,
        ServerFault.class,
        ConformanceResource.class,
        PullResource.class);
  }
}
