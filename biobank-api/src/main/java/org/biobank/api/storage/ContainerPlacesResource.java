package org.biobank.api.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Barcode;
import org.biobank.storage.ContainerMap;
import org.biobank.storage.ShowContainerMap;
import org.biobank.storage.reservation.FreePlace;
import org.biobank.storage.reservation.OfferPlaces;
import org.biobank.storage.reservation.ReleasePlace;
import org.biobank.storage.reservation.ReservationRequest;
import org.biobank.storage.reservation.ReservePlaces;
import org.biobank.storage.reservation.ReservedPlaces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The places of a container: how full it is, what is free, what is kept. */
@Path("containers")
@ApplicationScoped
@Tag(name = "Storage")
public class ContainerPlacesResource {
  @Inject private ShowContainerMap showContainerMap;
  @Inject private OfferPlaces offerPlaces;
  @Inject private ReservePlaces reservePlaces;
  @Inject private ReleasePlace releasePlace;

  /** Places that can be taken, the best first. */
  public record Offers(List<FreePlace> items) {}

  /** A place that is no longer kept. */
  public record Released(String position) {}

  @GET
  @Path("{code}/map")
  @Operation(
      summary = "How full a freezer is, with its shelves and what stands on them",
      description = "Two levels; each unit with its tubes, its places for tubes and its set point.")
  @APIResponse(responseCode = "404", description = "container-not-found")
  public ContainerMap map(@PathParam("code") Barcode code) {
    return showContainerMap.show(code);
  }

  @GET
  @Path("{code}/free-places")
  @Operation(
      summary = "Free places, the best first",
      description =
          "The tube's own place of before, then places that were emptied, the last one first, then"
              + " unused ones in fill order. What is kept for others is left out.")
  @APIResponse(responseCode = "404", description = "container-not-found, specimen-not-found")
  public Offers freePlaces(
      @PathParam("code") Barcode code,
      @QueryParam("count") @DefaultValue("1") @Min(1) @Max(1_000) int count,
      @QueryParam("specimen") @Nullable Barcode specimen) {
    return new Offers(offerPlaces.offer(code, count, Optional.ofNullable(specimen)));
  }

  @POST
  @Path("{code}/reservations")
  @Operation(
      summary = "Keep places for a while",
      description =
          "The named ones, or as many as asked for of those offered first; for five minutes unless"
              + " said otherwise. For one tube, or for whatever the same person brings.")
  @APIResponseSchema(
      value = ReservedPlaces.class,
      responseCode = "201",
      responseDescription = "Kept")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "404", description = "container-not-found, specimen-not-found")
  @APIResponse(
      responseCode = "422",
      description = "container-full, position-occupied, position-outside-grid")
  public Response reserve(
      @PathParam("code") Barcode code, @Valid @NotNull ReservationRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(reservePlaces.reserve(code, request))
        .build();
  }

  @DELETE
  @Path("{code}/reservations/{position}")
  @Operation(summary = "Let go of a place that one keeps")
  @APIResponse(responseCode = "404", description = "container-not-found, reservation-not-found")
  public Released release(@PathParam("code") Barcode code, @PathParam("position") String position) {
    return new Released(releasePlace.release(code, position));
  }
}
