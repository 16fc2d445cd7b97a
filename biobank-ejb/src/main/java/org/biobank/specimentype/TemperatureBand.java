package org.biobank.specimentype;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A band of storage temperature, as registries code it.
 *
 * @param coldest in degrees Celsius; absent: what no other band has
 * @param bbmriDe StorageTemperature of bbmri.de
 * @param miabis of MIABIS on FHIR
 * @param directory of the BBMRI-ERIC Directory
 */
public record TemperatureBand(
    String code,
    String name,
    Optional<BigDecimal> coldest,
    Optional<BigDecimal> warmest,
    String bbmriDe,
    String miabis,
    String directory) {}
