package org.biobank.api.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.biobank.lineage.PoolInput;
import org.biobank.lineage.PoolSpecimens;
import org.biobank.lineage.PoolSpecimens.Pooled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One specimen made of several. */
@Path("pools")
@ApplicationScoped
@Tag(name = "Specimens")
public class PoolResource {
  @Inject private PoolSpecimens poolSpecimens;

  @POST
  @Operation(
      summary = "Make one specimen of several of one type, study and site",
      description = "Their donors may differ if all of them permit the use.")
  @APIResponseSchema(
      value = Pooled.class,
      responseCode = "201",
      responseDescription = "The barcode of the pool")
  @APIResponse(
      responseCode = "422",
      description =
          "quantity-too-small; pool-refused, with items whose refusals are unknown-code,"
              + " scanned-twice, outside-your-scope, specimen-not-available, of-another-study,"
              + " at-another-site, of-another-type, consent-does-not-cover")
  public Response pool(@Valid @NotNull PoolInput input) {
    return Response.status(Response.Status.CREATED).entity(poolSpecimens.pool(input)).build();
  }
}
