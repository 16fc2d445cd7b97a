package org.biobank.processing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What was done to a tube, each kind with what SPREC 3 and the forms of the field ask of it. In
 * JSON the member {@code kind} says which one it is. Temperatures in degrees Celsius.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(ProcessingDetails.Collected.class),
  @JsonSubTypes.Type(ProcessingDetails.Received.class),
  @JsonSubTypes.Type(ProcessingDetails.Spun.class),
  @JsonSubTypes.Type(ProcessingDetails.Frozen.class),
  @JsonSubTypes.Type(ProcessingDetails.Thawed.class),
  @JsonSubTypes.Type(ProcessingDetails.Fixed.class),
  @JsonSubTypes.Type(ProcessingDetails.Embedded.class),
  @JsonSubTypes.Type(ProcessingDetails.QualityControl.class),
  @JsonSubTypes.Type(ProcessingDetails.Processed.class),
  @JsonSubTypes.Type(ProcessingDetails.PriorFreezeThaw.class)
})
public sealed interface ProcessingDetails {
  String KEPT_MIN = "-30";
  String KEPT_MAX = "60";

  ProcessingKind kind();

  /**
   * Taken from the donor. The event's time is the end of warm ischaemia.
   *
   * @param ischaemiaStart when its supply of blood was cut off (clamped), for tissue
   */
  @JsonTypeName("COLLECTED")
  record Collected(@NotNull CollectionProcedure procedure, Optional<Instant> ischaemiaStart)
      implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.COLLECTED;
    }
  }

  /**
   * Came in.
   *
   * @param celsius measured on arrival
   */
  @JsonTypeName("RECEIVED")
  record Received(
      @NotNull ReceivedQuality quality,
      Optional<@DecimalMin("-200") @DecimalMax("60") @Digits(integer = 3, fraction = 1) BigDecimal>
          celsius)
      implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.RECEIVED;
    }
  }

  /**
   * Centrifuged. A second spin is a second event.
   *
   * @param gForce times gravity
   * @param celsius of the centrifuge
   * @param brake whether it was slowed down at the end
   * @param keptCelsius how warm it was kept until then
   */
  @JsonTypeName("SPUN")
  record Spun(
      @NotNull @Min(10) @Max(500_000) Integer gForce,
      @NotNull @Min(1) @Max(2_880) Integer minutes,
      @NotNull @DecimalMin("-20") @DecimalMax("45") @Digits(integer = 2, fraction = 1)
          BigDecimal celsius,
      @NotNull Boolean brake,
      Optional<
              @DecimalMin(KEPT_MIN) @DecimalMax(KEPT_MAX) @Digits(integer = 2, fraction = 1)
              BigDecimal>
          keptCelsius)
      implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.SPUN;
    }
  }

  /**
   * Frozen.
   *
   * @param keptCelsius how warm it was kept until then
   */
  @JsonTypeName("FROZEN")
  record Frozen(
      @NotNull FreezingMethod method,
      Optional<
              @DecimalMin(KEPT_MIN) @DecimalMax(KEPT_MAX) @Digits(integer = 2, fraction = 1)
              BigDecimal>
          keptCelsius)
      implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.FROZEN;
    }
  }

  /** Thawed: one more freeze-thaw cycle. */
  @JsonTypeName("THAWED")
  record Thawed(Optional<ThawingMethod> method) implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.THAWED;
    }
  }

  /**
   * Fixed or stabilised; the event's time is when it was put in.
   *
   * @param minutes in the fixative, if it has come out of it; absent: until it was embedded
   */
  @JsonTypeName("FIXED")
  record Fixed(@NotNull Fixative fixative, Optional<@Min(1) @Max(100_000) Integer> minutes)
      implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.FIXED;
    }
  }

  /** Embedded. */
  @JsonTypeName("EMBEDDED")
  record Embedded(@NotNull EmbeddingMedium medium) implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.EMBEDDED;
    }
  }

  /**
   * Measured, and judged.
   *
   * @param measure a code of {@code GET /api/qc-measures}
   * @param unit UCUM; the one of the measure
   */
  @JsonTypeName("QC")
  record QualityControl(
      @NotBlank @Size(max = 24) String measure,
      @NotNull @Digits(integer = 8, fraction = 4) BigDecimal value,
      @NotBlank @Size(max = 12) String unit,
      @NotNull Boolean passed)
      implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.QC;
    }
  }

  /** Anything else that was done to it. */
  @JsonTypeName("PROCESSED")
  record Processed(@NotBlank @Size(max = 80) String what) implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.PROCESSED;
    }
  }

  /**
   * What a former system tells of the time before: it stands for every earlier event of the tube
   * and of what it was made of.
   */
  @JsonTypeName("PRIOR_FREEZE_THAW")
  record PriorFreezeThaw(@NotNull @Min(0) @Max(100) Integer cycles) implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.PRIOR_FREEZE_THAW;
    }
  }

  /** Another event did not happen; nobody can send it as an event of its own. */
  @JsonTypeName("VOID")
  record DeclaredWrong() implements ProcessingDetails {
    @Override
    public ProcessingKind kind() {
      return ProcessingKind.VOID;
    }
  }
}
