package org.biobank.scanner.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The code lists that GS1 values are checked against; see code-lists.properties. */
final class CodeLists {
  /** ISO 3166-1 alpha-2, as the JDK has it. */
  static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  static final Set<String> COUNTRY_NUMBERS;
  static final Set<String> CURRENCY_NUMBERS;
  static final Set<String> PACKAGE_TYPES;

  static {
    var lists = load();
    COUNTRY_NUMBERS = list(lists, "country");
    CURRENCY_NUMBERS = list(lists, "currency");
    PACKAGE_TYPES = list(lists, "package-type");
  }

  private CodeLists() {}

  private static Set<String> list(Properties lists, String name) {
    return Set.of(lists.getProperty(name, "").strip().split("\\s+", -1));
  }

  private static Properties load() {
    var lists = new Properties();
    try (var in = CodeLists.class.getResourceAsStream("code-lists.properties")) {
      lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
