package org.biobank.scanner.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which application identifiers must and must not stand beside one: GS1 General Specifications
 * 4.13. They hold over all symbols of an item, so that what one scan lacks may stand in another.
 *
 * @param required of each group one alternative must be there; all patterns of the alternative
 * @param excluded patterns; n is any digit
 */
record Associations(List<Group> required, List<String> excluded) {
  /** One demand: any of its alternatives will do. */
  record Group(List<List<String>> alternatives) {
    static Group of(String text) {
      return new Group(
          Arrays.stream(text.split("\\|", -1)).map(all -> List.of(all.split("\\+", -1))).toList());
    }

    boolean isMetBy(Set<String> present) {
      return alternatives.stream()
          .anyMatch(all -> all.stream().allMatch(pattern -> isIn(present, pattern)));
    }

    @Override
    public String toString() {
      return alternatives.stream()
          .map(all -> "(" + String.join(") with (", all) + ")")
          .collect(Collectors.joining(" or "));
    }
  }

  static Associations of(String required, String excluded) {
    return new Associations(words(required).stream().map(Group::of).toList(), words(excluded));
  }

  /** What is missing from, or does not go with, the elements of one scan. */
  static List<Finding> findingsIn(List<Element> elements) {
    var present = elements.stream().map(Element::code).collect(Collectors.toSet());
    var findings = new ArrayList<Finding>();
    for (Element element : elements) {
      var of = element.identifier().associations();
      of.required.stream()
          .filter(group -> !group.isMetBy(present))
          .map(group -> element.code() + " needs " + group + ", perhaps in another symbol")
          .map(words -> new Finding(Finding.Kind.ASSOCIATION_MISSING, element.code(), words))
          .forEach(findings::add);
      of.excluded.stream()
          .flatMap(pattern -> present.stream().filter(other -> matches(pattern, other)))
          .filter(other -> !other.equals(element.code()))
          .map(other -> element.code() + " cannot stand beside " + other)
          .map(words -> new Finding(Finding.Kind.EXCLUDED_TOGETHER, element.code(), words))
          .forEach(findings::add);
    }
    return findings;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static boolean isIn(Set<String> present, String pattern) {
    return present.stream().anyMatch(code -> matches(pattern, code));
  }

  private static boolean matches(String pattern, String code) {
    if (pattern.length() != code.length()) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (pattern.charAt(i) != 'n' && pattern.charAt(i) != code.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
