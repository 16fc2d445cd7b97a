package org.biobank.tools.bench;

import java.util.List;

/**
 * A box, and the tubes that stand in it or are to go into it.
 *
 * @param tubes barcodes, row by row
 */
record FilledBox(String code, List<String> tubes) {}
