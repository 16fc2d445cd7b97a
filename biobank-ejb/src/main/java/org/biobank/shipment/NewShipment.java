package org.biobank.shipment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shipment to be packed.
 *
 * @param celsiusMax warmer than this, one decimal, is an excursion
 * @param dryIceKg net kilograms, for dry ice and only for it; at most 200 a package (IATA packing
 *     instruction 954)
 * @param couriers usernames of those who may carry it
 */
@Schema(
    example =
        """
            {"fromSite":"HDB","toSite":"MUC","carrier":"MediCourier","trackingNumber":"MC-77120",
             "category":"UN3373","coolant":"DRY_ICE","dryIceKg":5,"celsiusMax":-60,"couriers":["tom.fischer","lena.kurz"]}""")
public record NewShipment(
    @NotBlank @Size(max = 16) String fromSite,
    @NotBlank @Size(max = 16) String toSite,
    @NotBlank @Size(max = 80) String carrier,
    Optional<@Size(min = 1, max = 64) String> trackingNumber,
    @NotNull TransportCategory category,
    @NotNull Coolant coolant,
    Optional<@DecimalMin("0.01") @DecimalMax("200") @Digits(integer = 3, fraction = 2) BigDecimal>
        dryIceKg,
    @NotNull @DecimalMin("-196") @DecimalMax("40") @Digits(integer = 3, fraction = 1)
        BigDecimal celsiusMax,
    @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 64) String> couriers) {}
