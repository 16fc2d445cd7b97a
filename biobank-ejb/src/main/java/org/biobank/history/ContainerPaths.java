package org.biobank.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which containers stood around which, and when. Pure. A container without a chain is taken to have
 * stood where it stands now; before the first event of one that has a chain, nothing is known.
 */
record ContainerPaths(Map<String, Known> byCode) {
  private static final int DEPTH_MAX = 12;

  /**
   * One container.
   *
   * @param setPoint its own, as set now
   * @param parent code of what is around it now
   * @param held by its own chain; empty without one
   */
  record Known(
      UUID id,
      String code,
      String name,
      Optional<BigDecimal> setPoint,
      Optional<String> parent,
      List<Held> held) {}

  /**
   * A stretch of time in which nothing around changed.
   *
   * @param steps innermost first, each with its position in the next
   * @param astray where the outermost of them stood is not known
   * @param assumed one of them has no chain
   */
  record Stretch(Span span, List<Step> steps, boolean astray, boolean assumed) {
    List<UUID> containers() {
      return steps.stream().map(step -> step.container().id()).toList();
    }

    Optional<BigDecimal> setPoint() {
      return steps.stream().flatMap(step -> step.container().setPoint().stream()).findFirst();
    }
  }

  /** A container with the label of its place in what is around it. */
  record Step(Known container, Optional<String> position) {}

  static String key(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  /** The stretches of a stay in a container, in the order of time and without a hole. */
  List<Stretch> of(String code, Span span) {
    return stretches(code, span, DEPTH_MAX);
  }

  private List<Stretch> stretches(String code, Span span, int depth) {
    var known = byCode.get(key(code));
    if (known == null || depth == 0) {
      return List.of(new Stretch(span, List.of(), true, false));
    }
    if (known.held().isEmpty()) {
      return known
          .parent()
          .map(parent -> within(known, Optional.empty(), stretches(parent, span, depth - 1), true))
          .orElseGet(
              () ->
                  List.of(new Stretch(span, List.of(step(known, Optional.empty())), false, true)));
    }
    return byItsChain(known, span, depth);
  }

  private List<Stretch> byItsChain(Known known, Span span, int depth) {
    var stretches = new ArrayList<Stretch>();
    var first = known.held().get(0).from();
    Span.between(span.from(), Span.earlier(first, span.until()))
        .ifPresent(
            before ->
                stretches.add(
                    new Stretch(before, List.of(step(known, Optional.empty())), true, false)));
    for (var held : known.held()) {
      held.span(span.until())
          .flatMap(span::within)
          .ifPresent(part -> stretches.addAll(stretches(known, held, part, depth)));
    }
    return stretches;
  }

  private List<Stretch> stretches(Known known, Held held, Span part, int depth) {
    return held.container()
        .map(around -> within(known, held.position(), stretches(around, part, depth - 1), false))
        .orElseGet(
            () ->
                List.of(
                    new Stretch(
                        part,
                        List.of(step(known, Optional.empty())),
                        !held.isAt("site:") || held.declaredWrong(),
                        false)));
  }

  private static List<Stretch> within(
      Known inner, Optional<String> position, List<Stretch> outer, boolean assumed) {
    return outer.stream()
        .map(
            stretch -> {
              var steps = new ArrayList<>(List.of(step(inner, position)));
              steps.addAll(stretch.steps());
              return new Stretch(
                  stretch.span(), steps, stretch.astray(), stretch.assumed() || assumed);
            })
        .toList();
  }

  private static Step step(Known container, Optional<String> position) {
    return new Step(container, position);
  }

  /** From the site inwards, as people say it. */
  static List<Around> path(Optional<String> site, List<Step> innermostFirst, Optional<String> at) {
    var path = new ArrayList<Around>();
    site.ifPresent(code -> path.add(new Around(code, Optional.empty(), Optional.empty())));
    for (int i = innermostFirst.size() - 1; i >= 0; i--) {
      var step = innermostFirst.get(i);
      path.add(
          new Around(
              step.container().code(), Optional.of(step.container().name()), step.position()));
    }
    at.ifPresent(label -> path.add(new Around(label, Optional.empty(), Optional.empty())));
    return path;
  }

  /** The codes of containers that its chain or its present place names. */
  static List<String> named(List<Held> held, Optional<String> parent) {
    var codes = new ArrayList<String>();
    held.forEach(one -> one.container().ifPresent(codes::add));
    parent.ifPresent(codes::add);
    return codes;
  }

  /** None known. */
  static ContainerPaths none() {
    return new ContainerPaths(Map.of());
  }
}
