package org.biobank.api.specimentype;

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
import org.biobank.specimentype.AddSpecimenType;
import org.biobank.specimentype.ChangeSpecimenType;
import org.biobank.specimentype.ShowSpecimenType;
import org.biobank.specimentype.SpecimenTypeInput;
import org.biobank.specimentype.SpecimenTypeLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Types of specimens; all of them at once are in the reference data. */
@Path("specimen-types")
@ApplicationScoped
@Tag(name = "Reference")
public class SpecimenTypeResource {
  @Inject private ShowSpecimenType showSpecimenType;
  @Inject private AddSpecimenType addSpecimenType;
  @Inject private ChangeSpecimenType changeSpecimenType;

  @GET
  @Path("{code}")
  @Operation(
      summary = "One type of specimen",
      description = "The ETag is the version to edit with.")
  @APIResponseSchema(SpecimenTypeLine.class)
  @APIResponse(responseCode = "404", description = "specimen-type-not-found")
  public Response show(@PathParam("code") String code) {
    return tagged(showSpecimenType.show(code), Response.Status.OK);
  }

  @POST
  @Operation(summary = "Make a type of specimen, with the codes it has elsewhere")
  @APIResponseSchema(
      value = SpecimenTypeLine.class,
      responseCode = "201",
      responseDescription = "The type")
  @APIResponse(responseCode = "409", description = "specimen-type-taken")
  public Response add(@Valid @NotNull SpecimenTypeInput type) {
    return tagged(addSpecimenType.add(type), Response.Status.CREATED);
  }

  @PUT
  @Path("{code}")
  @Operation(
      summary = "Change a type of specimen",
      description = "Class and unit only while there are no specimens of it.")
  @APIResponseSchema(SpecimenTypeLine.class)
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "specimen-type-in-use")
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull SpecimenTypeInput type) {
    return tagged(
        changeSpecimenType.change(code, IfMatch.version(ifMatch), type), Response.Status.OK);
  }

  private static Response tagged(SpecimenTypeLine type, Response.Status status) {
    return Response.status(status).entity(type).tag(IfMatch.tag(type.version())).build();
  }
}
