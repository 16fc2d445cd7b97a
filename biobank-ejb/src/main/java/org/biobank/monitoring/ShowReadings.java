package org.biobank.monitoring;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.CurrentActor;
import org.biobank.identity.Permission;
import org.biobank.identity.Requires;
import org.biobank.identity.Subject;
import org.biobank.shared.Barcode;
import org.biobank.shared.Database;
import org.biobank.shared.Invalid;
import org.biobank.shared.View;
import org.biobank.storage.container.ContainerFacts;
import org.biobank.storage.container.FindContainers;

/** Shows how warm it was in a container. */
@View
public class ShowReadings {
  static final int BUCKETS_MAX = 2_000;

  @Inject private FindContainers containers;
  @Inject private Readings readings;
  @Inject private Database database;
  @Inject private CurrentActor current;

  /**
   * Which stretch of time, and in what steps; it must not run backwards, nor have more than {@value
   * #BUCKETS_MAX} steps.
   */
  public record Window(Instant from, Instant until, Duration resolution) {
    public Window {
      if (!from.isBefore(until)) {
        throw new Invalid("to", "must be later than from");
      }
      if (resolution.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new Invalid("resolution", "must be a second or longer, as PT5M");
      }
      if (Duration.between(from, until).dividedBy(resolution) > BUCKETS_MAX) {
        throw new Invalid(
            "resolution", "makes more than " + BUCKETS_MAX + " steps; take a longer one");
      }
    }
  }

  @Requires(Permission.STORAGE_READ)
  public ReadingSeries show(@Subject Barcode code, Window window) {
    var around = containers.around(code);
    var asked = around.get(0);
    current.actor().requireAt(Permission.STORAGE_READ, asked.siteId(), asked.code());
    var measured = measured(around, window).orElse(asked);
    var buckets =
        readings.buckets(
            new Readings.Window(measured.id(), window.from(), window.until(), window.resolution()));
    return new ReadingSeries(
        asked.code(), measured.code(), window.resolution().toString(), buckets);
  }

  /** The nearest of them in which there was a probe at any time of the window. */
  private Optional<ContainerFacts> measured(List<ContainerFacts> around, Window window) {
    var withProbe =
        database.on(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT container_id FROM probe_assignment
                        WHERE container_id IN (<ids>) AND from_at < :until AND (until_at IS NULL OR until_at > :from)
                        """)
                    .bindList("ids", around.stream().map(ContainerFacts::id).toList())
                    .bind("from", window.from())
                    .bind("until", window.until())
                    .mapTo(UUID.class)
                    .set());
    return around.stream().filter(step -> withProbe.contains(step.id())).findFirst();
  }
}
