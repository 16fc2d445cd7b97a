package org.biobank.processing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.HasCode;

/** What was done to a tube and to what it was made of, the earliest first. */
public record ProcessingHistory(String barcode, List<Line> events) implements HasCode {

  /**
   * One event.
   *
   * @param of the tube it was done to: this one, or one that it was made of
   * @param corrects the event that this one declares wrong
   * @param declaredWrongBy the event that says so; absent: it holds
   */
  public record Line(
      UUID id,
      String of,
      Instant at,
      Instant recordedAt,
      String actor,
      ProcessingSource source,
      Optional<String> note,
      Optional<UUID> corrects,
      Optional<UUID> declaredWrongBy,
      ProcessingDetails event) {

    private static Line of(Material tube, Lived lived, Map<UUID, String> names) {
      var event = lived.event();
      return new Line(
          event.id(),
          lived.source().barcode(),
          event.at(),
          event.recordedAt(),
          names.getOrDefault(event.actorId(), "system"),
          event.source(),
          event.note(),
          lived.tube().corrects(),
          tube.correctionOf(lived).map(by -> by.event().id()),
          event.details());
    }
  }

  @Override
  public String code() {
    return barcode;
  }

  static ProcessingHistory of(Material tube, Map<UUID, String> names) {
    return new ProcessingHistory(
        tube.self().barcode(),
        tube.all().stream()
            .filter(lived -> lived.source().counts(lived.event()))
            .map(lived -> Line.of(tube, lived, names))
            .toList());
  }
}
