package org.biobank.api.epcis;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of the standards are spoken: 2.0, and nothing else. A client that asks for another
 * one is told so (EPCIS 2.0, 12.5).
 */
@Provider
public class EpcisVersions implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String SPOKEN = "2.0.0";
  private static final Pattern TWO = Pattern.compile("2(\\.0){0,2}");
  private static final Pattern AT_MOST_TWO = Pattern.compile("[01](\\.\\d+){0,2}|2(\\.0){0,2}");
  private static final Pattern AT_LEAST_TWO = Pattern.compile("[2-9]\\d*(\\.\\d+){0,2}");

  @Override
  public void filter(ContainerRequestContext request) {
    for (var standard : new String[] {"GS1-EPCIS-", "GS1-CBV-"}) {
      require(TWO, request.getHeaderString(standard + "Version"));
      require(AT_MOST_TWO, request.getHeaderString(standard + "Min"));
      require(AT_LEAST_TWO, request.getHeaderString(standard + "Max"));
    }
  }

  private static void require(Pattern form, @Nullable String asked) {
    if (asked != null && !form.matcher(asked.strip()).matches()) {
      throw new NotAcceptableException();
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    for (var standard : new String[] {"GS1-EPCIS-", "GS1-CBV-"}) {
      for (var bound : new String[] {"Version", "Min", "Max"}) {
        response.getHeaders().putSingle(standard + bound, SPOKEN);
      }
    }
  }
}
