package org.biobank.storage.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.biobank.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one container states about the tubes in it and in all it holds; kinds it says nothing about
 * are left out. A tube must satisfy every container around it that states something, so that what
 * an inner one states can only narrow what an outer one does.
 *
 * @param container its code, to be named in a refusal
 */
public record StatedRules(String container, Map<RuleKind, Set<String>> allowed) {
  /** More values than these are counted, not named: a refusal is read at the bench. */
  private static final int NAMED_MAX = 8;

  /**
   * @param stated lines of KIND=value; absent: nothing
   */
  public static StatedRules parse(String container, @Nullable String stated) {
    var allowed = new EnumMap<RuleKind, Set<String>>(RuleKind.class);
    if (stated != null) {
      stated
          .lines()
          .map(line -> line.split("=", 2))
          .forEach(
              rule ->
                  allowed
                      .computeIfAbsent(RuleKind.valueOf(rule[0]), kind -> new TreeSet<>())
                      .add(rule[1].toUpperCase(Locale.ROOT)));
    }
    return new StatedRules(container, allowed);
  }

  /** Values in whatever case; a kind without any is left out. */
  public static StatedRules of(String container, Map<RuleKind, Set<String>> stated) {
    var allowed = new EnumMap<RuleKind, Set<String>>(RuleKind.class);
    stated.forEach(
        (kind, values) -> {
          if (!values.isEmpty()) {
            var upper = new TreeSet<String>();
            values.forEach(value -> upper.add(value.toUpperCase(Locale.ROOT)));
            allowed.put(kind, upper);
          }
        });
    return new StatedRules(container, allowed);
  }

  public boolean isEmpty() {
    return allowed.isEmpty();
  }

  /** The first rule that the tube breaks, in words. */
  public Optional<Refusal> refusal(TubeProfile tube) {
    return specimen(tube).or(() -> study(tube)).or(() -> format(tube)).or(() -> risk(tube));
  }

  private Optional<Refusal> specimen(TubeProfile tube) {
    var classes = allowed.get(RuleKind.SPECIMEN_CLASS);
    var types = allowed.get(RuleKind.SPECIMEN_TYPE);
    if ((classes == null && types == null)
        || (classes != null && classes.contains(tube.traits().specimenClass()))
        || (types != null && types.contains(tube.typeCode().toUpperCase(Locale.ROOT)))) {
      return Optional.empty();
    }
    var both = new ArrayList<String>();
    Optional.ofNullable(classes).ifPresent(both::addAll);
    Optional.ofNullable(types).ifPresent(both::addAll);
    return refuse(
        "wrong-specimen-type",
        "%s takes only %s; this is %s. Take another container."
            .formatted(container, named(both), tube.typeName()));
  }

  private Optional<Refusal> study(TubeProfile tube) {
    return unless(
        RuleKind.STUDY,
        Optional.of(tube.studyCode()),
        "box-of-another-study",
        "%s is kept for %s, the tube belongs to " + tube.studyCode() + "; take another container.");
  }

  private Optional<Refusal> format(TubeProfile tube) {
    var format = tube.traits().tubeFormat();
    return unless(
        RuleKind.TUBE_FORMAT,
        format,
        "wrong-tube-format",
        "%s takes only tubes of %s; this one's format is "
            + format
                .map(text -> text + "; take another container")
                .orElse("not stated: state it first")
            + ".");
  }

  private Optional<Refusal> risk(TubeProfile tube) {
    var group = tube.traits().riskGroup().map(String::valueOf);
    return unless(
        RuleKind.RISK_GROUP,
        group,
        "risk-group-not-allowed",
        "%s takes only risk groups %s; this tube's is "
            + group
                .map(text -> text + "; take another container")
                .orElse("not assessed: assess it first")
            + ".");
  }

  private Optional<Refusal> unless(
      RuleKind kind, Optional<String> value, String slug, String words) {
    var values = allowed.get(kind);
    return values == null
            || value.map(text -> text.toUpperCase(Locale.ROOT)).filter(values::contains).isPresent()
        ? Optional.empty()
        : refuse(slug, words.formatted(container, named(values)));
  }

  private static String named(Collection<String> values) {
    int others = values.size() - NAMED_MAX;
    var first = values.stream().limit(NAMED_MAX).collect(Collectors.joining(", "));
    if (others <= 0) {
      return first;
    }
    return first + " and " + others + (others == 1 ? " other" : " others");
  }

  private static Optional<Refusal> refuse(String slug, String detail) {
    return Optional.of(new Refusal(slug, detail));
  }
}
