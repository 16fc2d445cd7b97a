package org.biobank.shared;

import java.io.Serializable;

/**
 * Why one of many things asked for cannot be done.
 *
 * @param slug stable, for programs
 * @param detail which rule, and what would do, in words for the person with the scanner
 */
public record Refusal(String slug, String detail) implements Serializable {}
