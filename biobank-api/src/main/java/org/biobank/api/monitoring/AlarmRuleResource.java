package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.monitoring.AlarmRuleInput;
import org.biobank.monitoring.AlarmRuleLine;
import org.biobank.monitoring.SetAlarmRule;
import org.biobank.monitoring.ShowAlarmRule;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a container is too warm, too cold, too quiet or too full. */
@Path("containers/{code}/alarm-rule")
@ApplicationScoped
@Tag(name = "Monitoring")
public class AlarmRuleResource {
  @Inject private ShowAlarmRule showAlarmRule;
  @Inject private SetAlarmRule setAlarmRule;

  @GET
  @Operation(
      summary = "The rule that holds for a container, and the container that states it",
      description = "The ETag is the version of the container's own rule, 0 without one.")
  @APIResponseSchema(AlarmRuleLine.class)
  @APIResponse(responseCode = "404", description = "container-not-found")
  public Response show(@PathParam("code") Barcode code) {
    return answer(showAlarmRule.show(code));
  }

  @PUT
  @Operation(summary = "State a container's rule, for itself and all in it that states none")
  @APIResponseSchema(AlarmRuleLine.class)
  @APIResponse(responseCode = "400", description = "invalid-request: thresholds out of order")
  @APIResponse(responseCode = "404", description = "container-not-found")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Response set(
      @PathParam("code") Barcode code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull AlarmRuleInput rule) {
    return answer(setAlarmRule.set(code, IfMatch.version(ifMatch), rule));
  }

  private static Response answer(AlarmRuleLine rule) {
    return Response.ok(rule).tag(IfMatch.tag(rule.version())).build();
  }
}
