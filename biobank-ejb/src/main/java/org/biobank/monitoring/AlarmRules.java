package org.biobank.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biobank.identity.Actor;
import org.biobank.shared.Database;
import org.biobank.shared.StaleVersion;
import org.biobank.storage.container.ContainerFacts;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of {@code alarm_rule}. */
@ApplicationScoped
class AlarmRules {
  @Inject private Database database;

  /** One container's own rule. */
  public record Stated(UUID containerId, int version, @Nested AlarmRule rule) {}

  /** What holds for the first of these containers, the others being around it, nearest first. */
  AlarmRuleLine effective(List<ContainerFacts> around) {
    var stated = of(around.stream().map(ContainerFacts::id).toList());
    var stating = around.stream().filter(step -> stated.containsKey(step.id())).findFirst();
    var asked = around.get(0);
    return new AlarmRuleLine(
        asked.code(),
        stating.map(ContainerFacts::code),
        around.stream().flatMap(step -> step.setPointCelsius().stream()).findFirst(),
        stating.flatMap(step -> Optional.ofNullable(stated.get(step.id()))).map(Stated::rule),
        Optional.ofNullable(stated.get(asked.id())).map(Stated::version).orElse(0));
  }

  /** How full containers may be that say so themselves. */
  Map<UUID, Integer> fillPercents() {
    return database.on(
        handle ->
            handle
                .createQuery(
                    "SELECT container_id, fill_percent FROM alarm_rule WHERE fill_percent IS NOT"
                        + " NULL")
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Map<UUID, Stated> of(List<UUID> containerIds) {
    return database.on(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT container_id, version, alarm_low, warning_low, warning_high, alarm_high, hysteresis,
                           delay_minutes, silent_minutes, fill_percent
                    FROM alarm_rule WHERE container_id IN (<ids>)
                    """)
                .bindList("ids", containerIds)
                .map(ConstructorMapper.of(Stated.class))
                .collect(Collectors.toMap(Stated::containerId, Function.identity())));
  }

  /**
   * @param seen the version it is a change of; 0: there was none
   * @throws StaleVersion if somebody else has stated one since
   */
  void state(ContainerFacts container, int seen, AlarmRule rule, Stating stating) {
    int written =
        seen == 0
            ? insert(container.id(), rule, stating)
            : update(container.id(), seen, rule, stating);
    if (written == 0) {
      var now = Optional.ofNullable(of(List.of(container.id())).get(container.id()));
      throw new StaleVersion(container.code(), seen, now.map(Stated::version).orElse(0));
    }
  }

  /** Who states a rule, and when. */
  record Stating(Actor by, Instant at) {}

  private int insert(UUID containerId, AlarmRule rule, Stating stating) {
    try {
      return write(
          """
          INSERT INTO alarm_rule (container_id, alarm_low, warning_low, warning_high, alarm_high, hysteresis,
                                  delay_minutes, silent_minutes, fill_percent, set_by, set_at, version)
          VALUES (:container, :alarmLow, :warningLow, :warningHigh, :alarmHigh, :hysteresis,
                  :delay, :silent, :fill, :by, :at, 1)
          """,
          Map.of("container", containerId),
          rule,
          stating);
    } catch (UnableToExecuteStatementException e) {
      if (Database.isDuplicate(e)) {
        return 0;
      }
      throw e;
    }
  }

  private int update(UUID containerId, int seen, AlarmRule rule, Stating stating) {
    return write(
        """
        UPDATE alarm_rule
        SET alarm_low = :alarmLow, warning_low = :warningLow, warning_high = :warningHigh, alarm_high = :alarmHigh,
            hysteresis = :hysteresis, delay_minutes = :delay, silent_minutes = :silent, fill_percent = :fill,
            set_by = :by, set_at = :at, version = version + 1
        WHERE container_id = :container AND version = :seen
        """,
        Map.of("container", containerId, "seen", seen),
        rule,
        stating);
  }

  private int write(String sql, Map<String, ?> key, AlarmRule rule, Stating stating) {
    return database.on(
        handle ->
            handle
                .createUpdate(sql)
                .bindMap(key)
                .bind("alarmLow", rule.alarmLow().orElse(null))
                .bind("warningLow", rule.warningLow().orElse(null))
                .bind("warningHigh", rule.warningHigh().orElse(null))
                .bind("alarmHigh", rule.alarmHigh().orElse(null))
                .bind("hysteresis", rule.hysteresis())
                .bind("delay", rule.delayMinutes())
                .bind("silent", rule.silentMinutes().orElse(null))
                .bind("fill", rule.fillPercent().orElse(null))
                .bind("by", stating.by().id())
                .bind("at", stating.at())
                .execute());
  }
}
