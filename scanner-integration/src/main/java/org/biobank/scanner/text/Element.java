package org.biobank.scanner.text;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * One value of a GS1 scan with what it is. Its value always keeps the identifier's format.
 *
 * @param value without the identifier's digits
 */
public record Element(ApplicationIdentifier identifier, String value) {
  public Element {
    var fault = identifier.format().faultIn(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(identifier + ": must have " + fault.get().demand());
    }
  }

  /**
   * The element of that code.
   *
   * @throws IllegalArgumentException if no identifier has the code or the value breaks its format
   */
  public static Element of(String code, String value) {
    return new Element(
        ApplicationIdentifiers.byCode(code)
            .orElseThrow(() -> new IllegalArgumentException("no application identifier " + code)),
        value);
  }

  public String code() {
    return identifier.code();
  }

  /**
   * The day it begins with, where it is a date YYMMDD; the last of the month for DD 00.
   *
   * @param now the year in which it is read, which decides the century
   */
  public Optional<LocalDate> day(Year now) {
    var first = identifier.format().parts().get(0);
    boolean isDay =
        first.rules().contains(ContentRules.named("day"))
            || first.rules().contains(ContentRules.named("day-or-month"));
    return isDay
        ? Optional.of(CalendarText.day(value.substring(0, first.most()), now))
        : Optional.empty();
  }
}
