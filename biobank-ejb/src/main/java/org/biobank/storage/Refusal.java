package org.biobank.storage;

/**
 * Why a tube may not stand at a place.
 *
 * @param slug stable, for programs
 * @param detail which rule, and what would do, in words
 */
public record Refusal(String slug, String detail) {}
