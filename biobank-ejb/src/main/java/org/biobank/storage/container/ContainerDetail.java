package org.biobank.storage.container;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biobank.shared.HasCode;
import org.biobank.shared.OtherLabel;
import org.biobank.storage.rule.RuleKind;

/**
 * One container, with what reaches it from the containers around it.
 *
 * @param setPointCelsius of the nearest container that has one
 * @param rules what it and the containers around it state, innermost first
 * @param path the containers around it, outermost first
 * @param labels by which it is found besides its code
 * @param version to change or move it with
 */
public record ContainerDetail(
    String code,
    String name,
    String type,
    String site,
    boolean inUse,
    int rows,
    int columns,
    Optional<BigDecimal> setPointCelsius,
    List<Stated> rules,
    List<PathStep> path,
    List<OtherLabel> labels,
    int version)
    implements HasCode {

  /** What one container states; kinds it says nothing about are left out. */
  public record Stated(String container, Map<RuleKind, Set<String>> allowed) {}
}
