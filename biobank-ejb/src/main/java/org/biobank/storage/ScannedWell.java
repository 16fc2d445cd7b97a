package org.biobank.storage;

/**
 * One place of a scan.
 *
 * @param position as the scanner names it: A1, a01
 */
public record ScannedWell(String position, WellReading reading) {}
