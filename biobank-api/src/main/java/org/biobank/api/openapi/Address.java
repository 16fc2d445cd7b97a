package org.biobank.api.openapi;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an operation is served.
 *
 * @param path with the names of its parameters in braces, without their patterns
 */
record Address(String path, String verb) implements Comparable<Address> {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}");
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final Comparator<Address> ORDER =
      Comparator.comparing(Address::path).thenComparing(Address::verb);

  /** Of a template as JAX-RS has it. */
  static Address of(String template, String verb) {
    return new Address(PARAMETER.matcher(template).replaceAll("{$1}"), verb);
  }

  /** The names of the parameters in the path. */
  Stream<String> parameters() {
    return NAME.matcher(path).results().map(name -> name.group(1));
  }

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }
}
