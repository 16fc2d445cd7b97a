package org.biobank.scanner.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biobank.scanner.text.ElementStringReading.Reason;

/**
 * The parts of an element string's value, in their order. Only the last may be of varying length.
 */
record ValueFormat(List<Part> parts) {
  /**
   * One part.
   *
   * @param optional whether it may be left out, and with it all that follow
   */
  record Part(CharacterSet set, int least, int most, boolean optional, List<ContentRule> rules) {

    /** From the table's form: letter, length or range, "?" for optional, names of rules. */
    static Part of(String text) {
      var words = text.strip().split(" ", -1);
      boolean optional = words[0].endsWith("?");
      var lengths = words[0].substring(1, words[0].length() - (optional ? 1 : 0)).split("-", -1);
      var rules = Arrays.stream(words).skip(1).map(ContentRules::named).toList();
      return new Part(
          CharacterSet.byLetter(words[0].charAt(0)),
          Integer.parseInt(lengths[0]),
          Integer.parseInt(lengths[lengths.length - 1]),
          optional,
          rules);
    }
  }

  /**
   * What is wrong with a value.
   *
   * @param offset of the first wrong character in the value
   * @param demand what must stand there
   */
  record Fault(Reason reason, int offset, String demand) {}

  static ValueFormat of(String text) {
    return new ValueFormat(Arrays.stream(text.split("/", -1)).map(Part::of).toList());
  }

  int least() {
    return parts.stream().filter(part -> !part.optional()).mapToInt(Part::least).sum();
  }

  int most() {
    return parts.stream().mapToInt(Part::most).sum();
  }

  Optional<Fault> faultIn(String value) {
    int from = 0;
    for (Part part : parts) {
      if (from == value.length() && part.optional()) {
        break;
      }
      int to = Math.min(value.length(), from + part.most());
      var fault = faultIn(part, value.substring(from, to));
      if (fault.isPresent()) {
        int offset = from;
        return fault.map(f -> new Fault(f.reason(), offset + f.offset(), f.demand()));
      }
      from = to;
    }
    return from == value.length()
        ? Optional.empty()
        : Optional.of(new Fault(Reason.VALUE_TOO_LONG, from, "at most " + most() + " characters"));
  }

  private static Optional<Fault> faultIn(Part part, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!part.set().contains(value.charAt(i))) {
        return Optional.of(new Fault(Reason.WRONG_CHARACTER, i, part.set().inWords()));
      }
    }
    if (value.length() < part.least()) {
      return Optional.of(
          new Fault(
              Reason.VALUE_TOO_SHORT, value.length(), "at least " + part.least() + " characters"));
    }
    for (ContentRule rule : part.rules()) {
      int offset = rule.faultIn(value);
      if (offset != ContentRule.NONE) {
        return Optional.of(new Fault(Reason.WRONG_CONTENT, offset, rule.demands()));
      }
    }
    return Optional.empty();
  }
}
