package org.biobank.api.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.study.ChangeProtocol;
import org.biobank.study.NewStudy;
import org.biobank.study.OpenStudy;
import org.biobank.study.Protocol;
import org.biobank.study.ShowStudy;
import org.biobank.study.StudyProtocol;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Studies with their collection protocols. */
@Path("studies")
@ApplicationScoped
@Tag(name = "Studies")
public class StudyResource {
  @Inject private OpenStudy openStudy;
  @Inject private ChangeProtocol changeProtocol;
  @Inject private ShowStudy showStudy;

  @POST
  @Operation(summary = "Begin a study with its collection protocol")
  @APIResponseSchema(
      value = StudyProtocol.class,
      responseCode = "201",
      responseDescription = "The study; its ETag is the version")
  @APIResponse(responseCode = "400", description = "invalid-request, with every fault")
  @APIResponse(responseCode = "409", description = "study-code-taken")
  public Response open(@Valid @NotNull NewStudy study) {
    return answer(Response.status(Response.Status.CREATED), openStudy.open(study));
  }

  @GET
  @Path("{code}")
  @Operation(summary = "A study with its protocol; the ETag is the version to change it with")
  @APIResponseSchema(StudyProtocol.class)
  public Response show(@PathParam("code") String code) {
    return answer(Response.ok(), showStudy.show(code));
  }

  @PUT
  @Path("{code}/protocol")
  @Operation(
      summary = "Change a protocol to what is stated, whole",
      description = "What is left out is dropped, unless kits or visits rely on it.")
  @APIResponseSchema(
      value = StudyProtocol.class,
      responseCode = "200",
      responseDescription = "The study as it stands now")
  @APIResponse(responseCode = "400", description = "invalid-request, with every fault")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "protocol-in-use; items names each part and why")
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull Protocol protocol) {
    return answer(Response.ok(), changeProtocol.change(code, IfMatch.version(ifMatch), protocol));
  }

  private static Response answer(Response.ResponseBuilder response, StudyProtocol study) {
    return response.entity(study).tag(IfMatch.tag(study.version())).build();
  }
}
