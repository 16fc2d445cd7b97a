package org.biobank.tools.drill;

import java.util.List;

/**
 * What a crowd of clients works on: few boxes, so that they meet.
 *
 * @param tubes barcodes
 * @param rooms codes of containers that boxes are moved between
 */
record Crowd(List<String> boxes, List<String> tubes, List<String> rooms) {}
