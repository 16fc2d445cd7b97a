package org.biobank.epcis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;

/**
 * One event as EPCIS 2.0 has it. Identifiers are URIs.
 *
 * @param what the objects, the parent they are put in or taken out of, or what went into a
 *     transformation and came out
 * @param where absent of what nobody knows
 * @param error that an event of this id is declared wrong
 */
public record EpcisEvent(
    EventType type,
    UUID id,
    Instant eventTime,
    Optional<Instant> recordTime,
    Optional<Action> action,
    BusinessStep step,
    Optional<Disposition> disposition,
    What what,
    Where where,
    Why why,
    Optional<Declared> error,
    List<Sensed> sensed,
    Optional<Logged> logged) {

  /** Which objects. */
  public record What(
      List<String> epcs, Optional<String> parent, List<String> inputs, List<String> outputs) {
    static What objects(String epc) {
      return new What(List.of(epc), Optional.empty(), List.of(), List.of());
    }

    What in(String container) {
      return new What(epcs, Optional.of(container), inputs, outputs);
    }

    Stream<String> all() {
      return Stream.of(epcs.stream(), parent.stream(), inputs.stream(), outputs.stream())
          .flatMap(each -> each);
    }
  }

  /**
   * At which place it happened, and where the objects are afterwards.
   *
   * @param position in that place; ours, EPCIS has no word for it
   */
  public record Where(
      Optional<String> readPoint, Optional<String> location, Optional<String> position) {}

  /**
   * In which business.
   *
   * @param despatch the shipment, as a despatch advice
   * @param source who gives it out of hands
   * @param destination who takes it
   */
  public record Why(
      Optional<String> despatch, Optional<String> source, Optional<String> destination) {
    static final Why NOTHING = new Why(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * An error declaration (EPCIS 2.0, 7.4.1.4).
   *
   * @param reason in the words of CBV 2.0, 7.5
   * @param corrective the event that tells it right, if one does
   */
  public record Declared(Instant at, String reason, List<UUID> corrective) {}

  /** What probes measured, in degrees Celsius. */
  public record Sensed(
      Instant from, Instant until, BigDecimal min, BigDecimal mean, BigDecimal max) {}

  /** Its place in the log of the ledger, and the hash of the custody event. */
  public record Logged(long leaf, String hash, UUID custodyEvent) {}

  boolean isDeclaredWrong() {
    return error.isPresent();
  }
}
