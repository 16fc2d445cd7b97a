package org.biobank.exchange.dialect;

import java.util.List;
import java.util.stream.Collectors;
import org.biobank.exchange.table.FileUnreadable;
import org.biobank.shared.Invalid;

/** The kinds of files that are understood, the narrower first; our own comes last. */
public final class Dialects {
  /** Found out by the header. */
  public static final String AUTO = "auto";

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
   * @param name {@link #AUTO} or that of one
   * @param times how the files of other systems write dates
   * @throws Invalid if there is none of the name that is asked for
   * @throws FileUnreadable if the header is of no kind we know
   */
  public static Dialect of(String name, ForeignTimes times, List<String> header) {
    var dialects = written(times);
    return AUTO.equals(name) ? recognised(dialects, header) : named(dialects, name);
  }

  /**
   * @throws Invalid if there is none of this name
   */
  public static void refuseUnknown(String name) {
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
