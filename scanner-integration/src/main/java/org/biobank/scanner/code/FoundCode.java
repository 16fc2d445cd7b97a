package org.biobank.scanner.code;

/**
 * A code that was read in a picture.
 *
 * @param x middle of the code, pixels from the left
 * @param y middle of the code, pixels from the top
 */
public record FoundCode(Symbology symbology, String text, double x, double y) {}
