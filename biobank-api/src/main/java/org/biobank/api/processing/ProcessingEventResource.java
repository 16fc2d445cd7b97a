package org.biobank.api.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.biobank.processing.CorrectProcessing;
import org.biobank.processing.ProcessingCorrection;
import org.biobank.processing.ProcessingInput;
import org.biobank.processing.RecordProcessing;
import org.biobank.processing.RecordedProcessing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done to tubes at the bench. */
@Path("processing-events")
@ApplicationScoped
@Tag(name = "Processing")
public class ProcessingEventResource {
  @Inject private RecordProcessing recordProcessing;
  @Inject private CorrectProcessing correctProcessing;

  @POST
  @Operation(
      summary = "Record what was done, to one tube or to as many as 1,000 at once",
      description =
          "For all of them or for none. event.kind is COLLECTED, RECEIVED, SPUN, FROZEN, THAWED,"
              + " FIXED, EMBEDDED, QC, PROCESSED or PRIOR_FREEZE_THAW, each with its own members.")
  @APIResponseSchema(
      value = RecordedProcessing.class,
      responseCode = "201",
      responseDescription = "The event with its tubes")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: out of range, wrong unit, in the future, named twice")
  @APIResponse(
      responseCode = "422",
      description =
          "processing-refused; member items names each tube with its reason: unknown-code,"
              + " before-collection, before-it-was-made, not-frozen, frozen-already,"
              + " collected-already, not-primary, told-already, events-already")
  public Response record(@Valid @NotNull ProcessingInput input) {
    return Response.status(Response.Status.CREATED).entity(recordProcessing.record(input)).build();
  }

  @POST
  @Path("{id}/corrections")
  @Operation(
      summary = "Declare an event wrong for some or all of its tubes",
      description = "By a new event that says what was done instead, or that nothing was.")
  @APIResponseSchema(
      value = RecordedProcessing.class,
      responseCode = "201",
      responseDescription = "The event that says so")
  @APIResponse(responseCode = "404", description = "processing-event-not-found")
  @APIResponse(
      responseCode = "422",
      description =
          "processing-refused; member items names each tube with its reason:"
              + " declared-wrong-already, not-of-this-event, and those of recording")
  public Response correct(
      @PathParam("id") UUID id, @Valid @NotNull ProcessingCorrection correction) {
    return Response.status(Response.Status.CREATED)
        .entity(correctProcessing.correct(id, correction))
        .build();
  }
}
