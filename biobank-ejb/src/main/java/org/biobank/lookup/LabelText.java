package org.biobank.lookup;

import java.util.List;

/**
 * What a label says of the thing it sticks to. Codes and dates; nothing that names a donor.
 *
 * @param code as it is printed on the thing
 * @param lines the most telling first
 */
public record LabelText(String code, List<String> lines) {}
