package org.biobank.shipment;

/**
 * Why one tube may not travel.
 *
 * @param slug stable, for programs
 * @param detail in words, for the person with the scanner
 */
public record Refusal(String slug, String detail) implements java.io.Serializable {}
