package org.biobank.api.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.biobank.api.request.PageQuery;
import org.biobank.monitoring.AcknowledgeAlarm;
import org.biobank.monitoring.AlarmLine;
import org.biobank.monitoring.AlarmState;
import org.biobank.monitoring.ListAlarms;
import org.biobank.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alarms, and the people who take them on. */
@Path("alarms")
@ApplicationScoped
@Tag(name = "Monitoring")
public class AlarmResource {
  @Inject private ListAlarms listAlarms;
  @Inject private AcknowledgeAlarm acknowledgeAlarm;

  /** Why it is so, and what is done about it. */
  @Schema(example = "{\"reason\":\"Door stood open while boxes were stored; closed now.\"}")
  public record Acknowledgement(@NotBlank @Size(max = 500) String reason) {}

  @GET
  @Operation(summary = "The alarms of one's sites, the newest first")
  public Page<AlarmLine> list(
      @QueryParam("state") @Nullable AlarmState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    var page = PageQuery.of(limit, cursor);
    return PageQuery.wrapped(
        listAlarms.list(
            new ListAlarms.Query(Optional.ofNullable(state), page.after(), page.limit())));
  }

  @POST
  @Path("{id}/acknowledgement")
  @Operation(summary = "Take an alarm on, or explain one that has ended by itself")
  @APIResponse(responseCode = "404", description = "alarm-not-found")
  @APIResponse(responseCode = "409", description = "alarm-not-in-this-state")
  public AlarmLine acknowledge(
      @PathParam("id") UUID id, @Valid @NotNull Acknowledgement acknowledgement) {
    return acknowledgeAlarm.acknowledge(id, acknowledgement.reason());
  }
}
