package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biobank.storage.fill.FillLevel;
import org.biobank.storage.fill.FindFill;

/**
 * Raises and ends alarms of containers that are fuller than their own rule allows. Three queries,
 * however many.
 */
@ApplicationScoped
class FillWatch {
  @Inject private AlarmRules rules;
  @Inject private Alarms alarms;
  @Inject private FindFill fill;

  /** Of all containers whose rule says how full they may be, and whose alarm may have to end. */
  void look(Instant now) {
    look(rules.fillPercents(), alarms.openFills(), now);
  }

  /** Of one container, whose rule was just stated. */
  void look(UUID containerId, AlarmRule rule, Instant now) {
    var open = Optional.ofNullable(alarms.openFills().get(containerId));
    look(
        rule.fillPercent().map(percent -> Map.of(containerId, percent)).orElse(Map.of()),
        open.map(alarm -> Map.of(containerId, alarm)).orElse(Map.of()),
        now);
  }

  private void look(Map<UUID, Integer> percents, Map<UUID, OpenAlarm> open, Instant now) {
    var levels = fill.of(percents.keySet(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    var changes = new AlarmChanges(now, Set.of());
    percents.forEach(
        (container, percent) ->
            changes.fill(
                container,
                Optional.ofNullable(open.get(container)),
                verdict(Optional.ofNullable(levels.get(container)), percent, now)));
    open.forEach(
        (container, alarm) -> {
          if (!percents.containsKey(container)) {
            changes.fill(container, Optional.of(alarm), new Verdict.Within());
          }
        });
    alarms.write(changes);
  }

  private static Verdict verdict(Optional<FillLevel> level, int percent, Instant now) {
    return level
        .filter(full -> full.percent() >= percent)
        .<Verdict>map(
            full ->
                new Verdict.Beyond(
                    full.occupied() >= full.capacity() ? Severity.ALARM : Severity.WARNING,
                    now,
                    BigDecimal.valueOf(full.percent())))
        .orElseGet(Verdict.Within::new);
  }
}
