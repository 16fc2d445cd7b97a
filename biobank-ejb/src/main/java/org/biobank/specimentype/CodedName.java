package org.biobank.specimentype;

/** A code of the reference data, and what it is called. */
public record CodedName(String code, String name) {}
