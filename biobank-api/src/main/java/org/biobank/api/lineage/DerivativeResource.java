package org.biobank.api.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.biobank.api.request.IfMatch;
import org.biobank.lineage.DerivativeInput;
import org.biobank.lineage.DeriveSpecimen;
import org.biobank.lineage.DeriveSpecimen.Derived;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Specimens of another type, made of one. */
@Path("specimens/{barcode}/derivatives")
@ApplicationScoped
@Tag(name = "Specimens")
public class DerivativeResource {
  @Inject private DeriveSpecimen deriveSpecimen;

  @POST
  @Operation(summary = "Make a specimen of another type, as DNA of a buffy coat")
  @APIResponseSchema(
      value = Derived.class,
      responseCode = "201",
      responseDescription = "The barcode of what was made")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "quantity-too-small, specimen-not-available")
  public Response derive(
      @PathParam("barcode") Barcode barcode,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull DerivativeInput input) {
    return Response.status(Response.Status.CREATED)
        .entity(deriveSpecimen.derive(barcode, IfMatch.version(ifMatch), input))
        .build();
  }
}
