package org.biobank.scanner.rack;

/**
 * A square or circle in the picture, in pixels from the top left.
 *
 * @param size length of a side, or the diameter
 * @param degrees turn of its lower edge, clockwise as seen in the picture
 */
public record Place(double x, double y, double size, double degrees) {}
