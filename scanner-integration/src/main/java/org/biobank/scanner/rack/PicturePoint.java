package org.biobank.scanner.rack;

/** A point of the picture, in pixels from the top left. */
record PicturePoint(double x, double y) {}
