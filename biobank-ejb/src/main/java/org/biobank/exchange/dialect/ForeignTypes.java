package org.biobank.exchange.dialect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What other systems call our types of specimens. A name that is not in the list is left as it
 * stands: the check of the row finds that no type has it, and the report counts such rows by name.
 */
final class ForeignTypes {
  private static final Map<String, String> OURS = read();

  private ForeignTypes() {}

  /** The code of our type, or the text itself. */
  static String ours(String theirs) {
    return OURS.getOrDefault(key(theirs), theirs);
  }

  /** The codes of our types that have such a name. */
  static Collection<String> targets() {
    return OURS.values();
  }

  /** {@code Fixed Tissue Block} and {@code fixed-tissue block} are one. */
  private static String key(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Map<String, String> read() {
    var list = ForeignTypes.class.getResourceAsStream("foreign-types.csv");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .collect(Collectors.toUnmodifiableMap(parts -> key(parts[0]), parts -> parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
