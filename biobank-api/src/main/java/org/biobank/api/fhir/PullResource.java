package org.biobank.api.fhir;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Set;
import org.biobank.api.request.WithoutIdempotencyKey;
import org.biobank.registry.FhirType;
import org.biobank.registry.ReadResource;
import org.biobank.registry.ResourcePage;
import org.biobank.registry.SearchResources;
import org.biobank.registry.ShowHistory;
import org.biobank.registry.StoredResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a registry pulls: Patients and Specimens, one by one or page by page. */
@Path("{type:Patient|Specimen}")
@RequestScoped
@Produces({FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR R4")
public class PullResource {
  @Inject private ReadResource readResource;
  @Inject private SearchResources searchResources;
  @Inject private ShowHistory showHistory;
  @Context private UriInfo uri;
  @Context private Request request;

  @PathParam("type")
  @Nullable String typeName;

  @HeaderParam("Prefer")
  @Nullable String prefer;

  @GET
  @Path("{id:[A-Za-z0-9.-]{1,64}}")
  @Operation(summary = "One resource; 410 when consent no longer covers it")
  public Response read(@PathParam("id") String id) {
    var resource = readResource.read(type(), id);
    if (resource.deleted()) {
      return OperationOutcome.response(410, "deleted", "This registry may no longer hold it.");
    }
    var tag = new EntityTag(Integer.toString(resource.versionId()), true);
    var modified = Date.from(resource.lastUpdated().truncatedTo(ChronoUnit.SECONDS));
    var unchanged = request.evaluatePreconditions(modified, tag);
    var response =
        unchanged == null ? Response.ok(content(resource)).type(FhirJson.MEDIA_TYPE) : unchanged;
    return response.tag(tag).lastModified(modified).build();
  }

  @GET
  @Operation(summary = "Search, page by page, the oldest change first")
  public Response search() {
    return search(uri.getQueryParameters());
  }

  @POST
  @Path("_search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Search, with the parameters in a form")
  @WithoutIdempotencyKey(because = "a search changes nothing")
  public Response searchByForm(MultivaluedMap<String, String> form) {
    var all = new MultivaluedHashMap<>(uri.getQueryParameters());
    form.forEach(all::addAll);
    return search(all);
  }

  @GET
  @Path("_history")
  @Operation(
      summary = "What changed, page by page, the newest change first; withdrawn ones as DELETE")
  public Response history() {
    var query = query(uri.getQueryParameters(), PullQuery.HISTORY);
    return bundle(query, showHistory.show(type(), query.resources()), "/_history");
  }

  private Response search(MultivaluedMap<String, String> parameters) {
    var query = query(parameters, PullQuery.SEARCH);
    return bundle(query, searchResources.search(type(), query.resources()), "");
  }

  private PullQuery query(MultivaluedMap<String, String> parameters, Set<String> known) {
    var strict = prefer != null && prefer.replace(" ", "").contains("handling=strict");
    return PullQuery.of(type(), parameters, known, strict);
  }

  private Response bundle(PullQuery query, ResourcePage page, String under) {
    var address = uri.getBaseUriBuilder().path(type().typeName() + under).build();
    var bundle = new BundleWriter(uri.getBaseUri(), address, query, page, !under.isEmpty());
    return Response.ok(bundle).type(FhirJson.MEDIA_TYPE).build();
  }

  private FhirType type() {
    return FhirType.named(String.valueOf(typeName)).orElseThrow();
  }

  private static String content(StoredResource resource) {
    return resource.content().orElseThrow();
  }
}
