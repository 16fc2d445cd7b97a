package org.biobank.evacuation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.shared.HasCode;

/**
 * An evacuation as it is worked off.
 *
 * @param openings one for each time the door of a freezer is opened, the most urgent first
 * @param left what has no place, with the reason
 */
public record EvacuationSheet(
    UUID id,
    String container,
    String site,
    EvacuationState state,
    Optional<String> reason,
    String plannedBy,
    Instant plannedAt,
    Optional<Instant> endedAt,
    Progress progress,
    List<Opening> openings,
    List<Left> left)
    implements HasCode {

  @Override
  public String code() {
    return container;
  }

  /** How far it is, in boxes and racks, and in tubes. */
  public record Progress(
      long planned, long done, long left, long tubesPlanned, long tubesDone, long tubesLeft) {}

  /** What is carried to one freezer in one go, in the order in which it is met on the way. */
  public record Opening(int number, String freezer, List<Line> moves) {}

  /**
   * One box or rack.
   *
   * @param from where it is picked up
   * @param to the container that takes it, and its place
   * @param celsiusMax set point of the warmest store that keeps its tubes
   * @param asPlanned false: put somewhere else than planned
   */
  public record Line(
      String container,
      String from,
      String to,
      String place,
      int tubes,
      BigDecimal celsiusMax,
      MoveState state,
      Optional<String> doneBy,
      Optional<Instant> doneAt,
      Optional<Boolean> asPlanned) {}

  /** One box that has no place. */
  public record Left(
      String container,
      String from,
      int tubes,
      BigDecimal celsiusMax,
      String slug,
      String detail) {}
}
