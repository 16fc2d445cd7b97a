package org.biobank.tools.bench;

import java.util.List;

/**
 * A box that is still empty, and the tubes that are to go into it.
 *
 * @param tubes barcodes, row by row
 */
record FilledBox(String code, List<String> tubes) {}
