package org.biobank.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.donor.DonorConsents;
import org.biobank.donor.Sex;
import org.biobank.specimen.SpecimenStatus;

/** What the feed looks at, one by one: rows of the biobank with the consent that decides. */
sealed interface FeedSource {
  UUID id();

  FhirType type();

  /** A donor with a specimen in one of the registry's studies. */
  record DonorSource(UUID id, Sex sex, int birthYear, DonorConsents consents)
      implements FeedSource {
    @Override
    public FhirType type() {
      return FhirType.PATIENT;
    }
  }

  /**
   * A specimen of one of the registry's studies.
   *
   * @param bbmriCode its type in bbmri.de
   * @param miabisCode its type in MIABIS on FHIR
   * @param setPointCelsius of the nearest container that has one; absent when it stands nowhere
   */
  record SpecimenSource(
      UUID id,
      UUID donorId,
      Optional<UUID> parentId,
      String bbmriCode,
      String miabisCode,
      SpecimenStatus status,
      Instant collectedAt,
      Optional<BigDecimal> setPointCelsius,
      DonorConsents consents)
      implements FeedSource {
    @Override
    public FhirType type() {
      return FhirType.SPECIMEN;
    }
  }

  /** Shown before, and now of no study of the registry. */
  record Leftover(UUID id, FhirType type) implements FeedSource {}
}
