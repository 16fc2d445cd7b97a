package org.biobank.tools.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Something that the biobank said yes to and must know ever after.
 *
 * @param path where it is looked at
 * @param parts what must be found in the answer there
 */
record Promise(String path, Set<String> parts) {
  /** What of it is not there any more. */
  Set<String> lost(JsonNode seen) {
    var text = seen.toString();
    var lost = new java.util.HashSet<>(parts);
    lost.removeIf(part -> text.contains("\"" + part + "\""));
    return lost;
  }
}
