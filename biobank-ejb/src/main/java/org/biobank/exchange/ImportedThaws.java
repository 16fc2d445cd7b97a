package org.biobank.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.exchange.ImportRows.WrittenRow;
import org.biobank.identity.Actor;
import org.biobank.processing.ProcessingDetails;
import org.biobank.processing.RecordForOthers;
import org.biobank.processing.RecordForOthers.Told;
import org.biobank.processing.RecordForOthers.Until;

/**
 * How often tubes were thawed before they came here. Nothing is stored of a count: what a file
 * tells is an event like any other, from which the count follows.
 */
@ApplicationScoped
class ImportedThaws {
  @Inject private RecordForOthers processing;

  /**
   * Told of the time up to now. Before the tubes are stored, so that nothing is assumed of them
   * there.
   *
   * @param cycles by specimen
   */
  void tell(Actor actor, Map<UUID, Integer> cycles, Instant at, String note) {
    processing.told(
        actor,
        cycles.entrySet().stream()
            .map(
                one ->
                    new Told(
                        one.getKey(),
                        at,
                        new ProcessingDetails.PriorFreezeThaw(one.getValue()),
                        Optional.of(note)))
            .toList());
  }

  /** What was recorded of tubes because of an import did not happen; what stood before holds. */
  void takeBack(Actor actor, Collection<WrittenRow> rows, String note) {
    processing.takeBack(
        actor,
        rows.stream()
            .flatMap(
                row ->
                    Optional.ofNullable(row.processedBefore())
                        .map(before -> new Until(row.specimenId(), before))
                        .stream())
            .toList(),
        note);
  }
}
