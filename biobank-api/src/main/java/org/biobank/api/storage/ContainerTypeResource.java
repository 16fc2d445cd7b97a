package org.biobank.api.storage;

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
import org.biobank.storage.type.AddContainerType;
import org.biobank.storage.type.ChangeContainerType;
import org.biobank.storage.type.ContainerTypeTemplate;
import org.biobank.storage.type.ShowContainerType;
import org.biobank.storage.type.StandingType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Types of containers: the templates that freezers, racks and boxes are made from. */
@Path("container-types")
@ApplicationScoped
@Tag(name = "Storage")
public class ContainerTypeResource {
  @Inject private AddContainerType addContainerType;
  @Inject private ChangeContainerType changeContainerType;
  @Inject private ShowContainerType showContainerType;

  @POST
  @Operation(summary = "Make a type of containers")
  @APIResponseSchema(
      value = StandingType.class,
      responseCode = "201",
      responseDescription = "The type")
  @APIResponse(responseCode = "400", description = "invalid-request: every fault with its place")
  @APIResponse(responseCode = "409", description = "container-type-taken")
  public Response add(@Valid @NotNull ContainerTypeTemplate template) {
    return answer(Response.status(Response.Status.CREATED), addContainerType.add(template));
  }

  @GET
  @Path("{code}")
  @Operation(
      summary = "A type of containers",
      description = "The ETag is the version to change it with.")
  @APIResponseSchema(StandingType.class)
  @APIResponse(responseCode = "404", description = "container-type-not-found")
  public Response show(@PathParam("code") String code) {
    return answer(Response.ok(), showContainerType.show(code));
  }

  @PUT
  @Path("{code}")
  @Operation(
      summary = "Change a type of containers",
      description = "While containers of it exist, kind and places stay as they are.")
  @APIResponseSchema(StandingType.class)
  @APIResponse(responseCode = "400", description = "invalid-request: every fault with its place")
  @APIResponse(responseCode = "404", description = "container-type-not-found")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "container-type-in-use")
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull ContainerTypeTemplate template) {
    return answer(
        Response.ok(), changeContainerType.change(code, IfMatch.version(ifMatch), template));
  }

  private static Response answer(Response.ResponseBuilder response, StandingType type) {
    return response.entity(type).tag(IfMatch.tag(type.version())).build();
  }
}
