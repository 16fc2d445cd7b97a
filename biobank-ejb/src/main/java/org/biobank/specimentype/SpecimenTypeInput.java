package org.biobank.specimentype;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.Invalid.Fault;

/**
 * A type of specimen, as people state it.
 *
 * @param unit a UCUM code of the reference data
 * @param storageCelsiusMax set point of the warmest container that keeps it
 * @param bbmriDe SampleMaterialType of bbmri.de, implementation guide 1.2
 * @param miabis detailed sample type of MIABIS on FHIR 1.3
 * @param sprec type of sample of SPREC
 * @param snomedCt concept id
 */
public record SpecimenTypeInput(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,23}") String code,
    @NotBlank @Size(max = 80) String name,
    @NotBlank @Size(max = 10) String specimenClass,
    @NotBlank @Size(max = 12) String unit,
    @NotNull @DecimalMin("-196") @DecimalMax("40") @Digits(integer = 3, fraction = 1)
        BigDecimal storageCelsiusMax,
    @NotBlank @Size(max = 40) String bbmriDe,
    @NotBlank @Size(max = 40) String miabis,
    Optional<@Pattern(regexp = "[A-Z0-9]{3}") String> sprec,
    Optional<@Pattern(regexp = "[0-9]{6,18}") String> snomedCt) {

  /** What is not in the lists, all of it. Pure. */
  List<Fault> faults(Set<String> classes, Set<String> units) {
    var faults = new ArrayList<Fault>();
    if (!classes.contains(specimenClass)) {
      faults.add(new Fault("/specimenClass", "is none of " + String.join(", ", classes)));
    }
    if (!units.contains(unit)) {
      faults.add(new Fault("/unit", "is none of " + String.join(", ", units)));
    }
    if (!PublishedSampleTypes.BBMRI_DE.contains(bbmriDe)) {
      faults.add(new Fault("/bbmriDe", "is no SampleMaterialType of bbmri.de"));
    }
    if (!PublishedSampleTypes.MIABIS.contains(miabis)) {
      faults.add(new Fault("/miabis", "is no detailed sample type of MIABIS"));
    }
    return faults;
  }
}
