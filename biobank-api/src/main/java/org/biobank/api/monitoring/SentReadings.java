package org.biobank.api.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biobank.monitoring.SentReading;
import org.biobank.shared.Barcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Readings as a device or a monitoring system sends them. */
@Schema(
    example =
        """
        {"readings":[{"probe":"TP-0017","container":"FRZ-3","at":"2026-11-24T01:15:00Z","value":-79.4,"unit":"Cel"}]}""")
public record SentReadings(
    @NotEmpty @Size(max = 10_000) List<@Valid @NotNull OneReading> readings) {

  /**
   * One reading.
   *
   * @param unit UCUM: {@code Cel}
   */
  public record OneReading(
      @NotNull Barcode probe,
      Optional<Barcode> container,
      @NotNull Instant at,
      @NotNull @Digits(integer = 4, fraction = 2) BigDecimal value,
      @NotNull @Pattern(regexp = "Cel", message = "must be Cel, degrees Celsius in UCUM")
          String unit) {}

  List<SentReading> sent() {
    var sent = new ArrayList<SentReading>(readings.size());
    for (var reading : readings) {
      sent.add(
          new SentReading(
              sent.size(), reading.probe(), reading.container(), reading.at(), reading.value()));
    }
    return sent;
  }
}
