package org.biobank.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biobank.shared.Invalid;

/** The kinds of files that are understood, the narrower first; our own comes last. */
final class Dialects {
  /** Found out by the header. */
  static final String AUTO = "auto";

  private static final List<Dialect> ALL =
      List.of(
          new OpenSpecimenDialect(ForeignTimes.UNSTATED),
          new Biobank2Dialect(ForeignTimes.UNSTATED),
          new LabKeyDialect(ForeignTimes.UNSTATED),
          new TemplateDialect());

  private Dialects() {}

  /**
   * @param name {@link #AUTO} or the name of one
   * @throws Invalid if there is none of this name
   * @throws FileUnreadable if the header is of no kind we know
   */
  static Dialect of(String name, List<String> header) {
    return AUTO.equals(name) ? recognised(header) : named(name);
  }

  /**
   * @throws Invalid if there is none of this name
   */
  static Dialect named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new Invalid(
                    "dialect",
                    "must be "
                        + AUTO
                        + " or one of "
                        + ALL.stream().map(Dialect::name).collect(Collectors.joining(", "))));
  }

  private static Optional<Dialect> find(String name) {
    return ALL.stream().filter(dialect -> dialect.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Dialect recognised(List<String> header) {
    return ALL.stream()
        .filter(dialect -> dialect.recognises(header))
        .findFirst()
        .orElseThrow(() -> FileUnreadable.headerUnknown(header));
  }
}
