package org.biobank.shipment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a courier's telephone sends, once or several times, at once or when it has signal again.
 *
 * @param id made on the telephone
 * @param temperatureCelsius in tenths; a finer value is refused rather than rounded past a limit
 */
@Schema(
    example =
        """
            {"id":"0193581c-7a4e-7c31-9d0a-5b0e6f2f9c11","kind":"PICKED_UP","occurredAt":"2026-11-23T09:14:00Z",
             "temperatureCelsius":-74.5,"place":"Heidelberg, ramp 2"}""")
public record CourierReport(
    @NotNull UUID id,
    @NotNull UpdateKind kind,
    @NotNull Instant occurredAt,
    Optional<@DecimalMin("-200") @DecimalMax("100") @Digits(integer = 3, fraction = 1) BigDecimal>
        temperatureCelsius,
    Optional<@Size(min = 1, max = 120) String> place,
    Optional<@Size(min = 1, max = 500) String> note) {

  CourierUpdate by(String courier, Clock clock) {
    return new CourierUpdate(
        id,
        courier,
        kind,
        ToldTime.past("/occurredAt", occurredAt, clock),
        clock.instant(),
        temperatureCelsius,
        place,
        note);
  }
}
