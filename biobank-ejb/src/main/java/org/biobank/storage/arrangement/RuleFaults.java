package org.biobank.storage.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biobank.shared.Database;
import org.biobank.shared.Invalid;
import org.biobank.storage.rule.RuleKind;

/**
 * Holds what a container is to state against what there is: a rule that names nothing would keep
 * every tube out.
 */
@ApplicationScoped
class RuleFaults {
  @Inject private Database database;

  /**
   * Values in whatever case.
   *
   * @throws Invalid with every value that names nothing
   */
  void refuse(Map<RuleKind, Set<String>> stated) {
    var faults =
        stated.entrySet().stream()
            .flatMap(rule -> of(rule.getKey(), rule.getValue()).stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
  }

  private List<Invalid.Fault> of(RuleKind kind, Set<String> values) {
    var known = known(kind);
    return values.stream()
        .filter(value -> !known.contains(value.toUpperCase(Locale.ROOT)))
        .map(value -> new Invalid.Fault("/rules/" + kind, nothing(kind) + " " + value))
        .toList();
  }

  private Set<String> known(RuleKind kind) {
    return switch (kind) {
      case SPECIMEN_CLASS -> codes("specimen_class");
      case SPECIMEN_TYPE -> codes("specimen_type");
      case STUDY -> codes("study");
      case TUBE_FORMAT -> codes("tube_format");
      case RISK_GROUP -> Set.of("1", "2", "3", "4");
    };
  }

  private static String nothing(RuleKind kind) {
    return switch (kind) {
      case SPECIMEN_CLASS -> "there is no specimen class";
      case SPECIMEN_TYPE -> "no specimen type has the code";
      case STUDY -> "no study has the code";
      case TUBE_FORMAT -> "no tube format has the code";
      case RISK_GROUP -> "risk groups are 1 to 4, not";
    };
  }

  /**
   * @param table one with a code
   */
  private Set<String> codes(String table) {
    return database
        .on(handle -> handle.createQuery("SELECT code FROM " + table).mapTo(String.class).list())
        .stream()
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
