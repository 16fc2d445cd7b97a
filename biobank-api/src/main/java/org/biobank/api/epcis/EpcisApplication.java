package org.biobank.api.epcis;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.biobank.api.problem.DomainProblem;
import org.biobank.api.problem.InvalidInput;
import org.biobank.api.problem.UnexpectedFault;
import org.biobank.api.problem.UnsuitableRequest;
import org.biobank.api.request.AccessFilter;
import org.biobank.api.request.JsonBodies;

/** Everything under {@code /epcis}: read only. */
@ApplicationPath("/epcis")
public class EpcisApplication extends Application {
  /** As {@link org.biobank.api.ApiApplication}: problem documents are written by our own mapper. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.jsonFeature", "biobank");
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccessFilter.class,
        EpcisVersions.class,
        JsonBodies.class,
        DomainProblem.class,
        InvalidInput.class,
        UnsuitableRequest.class,
        UnexpectedFault.class,
        EventResource.class,
        EpcResource.class,
        EventTypeResource.class);
  }
}
