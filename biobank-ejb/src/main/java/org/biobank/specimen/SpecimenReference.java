package org.biobank.specimen;

import java.util.List;

/** What is said of specimens by code. */
public record SpecimenReference(
    List<CodedName> classes,
    List<CodedName> units,
    List<CodedName> tubeFormats,
    List<SpecimenTypeLine> types,
    List<TemperatureBand> temperatures) {}
