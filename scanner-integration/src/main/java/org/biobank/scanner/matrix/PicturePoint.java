package org.biobank.scanner.matrix;

/** A point of the picture, in pixels from the top left. */
public record PicturePoint(double x, double y) {}
