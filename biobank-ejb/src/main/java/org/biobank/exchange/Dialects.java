package org.biobank.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.biobank.exchange.table.FileUnreadable;
import org.biobank.shared.Invalid;

/** The kinds of files that are understood, the narrower first; our own comes last. */
final class Dialects {
  /** Found out by the header. */
  static final String AUTO = "auto";

  private static final List<Dialect> ALL = written(ForeignTimes.UNSTATED);

  private Dialects() {}

  private static List<Dialect> written(ForeignTimes times) {
    return List.of(
        new OpenSpecimenDialect(times),
        new Biobank2Dialect(times),
        new LabKeyDialect(times),
        new TemplateDialect());
  }

  /**
   * @throws Invalid if there is none of the name that is asked for
   * @throws FileUnreadable if the header is of no kind we know
   */
  static Dialect of(NewImport asked, List<String> header) {
    var dialects = written(asked.times());
    return AUTO.equals(asked.dialect())
        ? recognised(dialects, header)
        : named(dialects, asked.dialect());
  }

  /**
   * @throws Invalid if there is none of this name
   */
  static void refuseUnknown(String name) {
    if (!AUTO.equals(name)) {
      named(ALL, name);
    }
  }

  private static Dialect named(List<Dialect> dialects, String name) {
    return dialects.stream()
        .filter(dialect -> dialect.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Invalid(
                    "dialect",
                    "must be "
                        + AUTO
                        + " or one of "
                        + ALL.stream().map(Dialect::name).collect(Collectors.joining(", "))));
  }

  private static Dialect recognised(List<Dialect> dialects, List<String> header) {
    return dialects.stream()
        .filter(dialect -> dialect.recognises(header))
        .findFirst()
        .orElseThrow(() -> FileUnreadable.headerUnknown(header));
  }
}
