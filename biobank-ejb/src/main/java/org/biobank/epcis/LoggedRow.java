package org.biobank.epcis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.Disposition;
import org.biobank.custody.SubjectKind;

/**
 * A custody event with its place in the log and the code of what it is about.
 *
 * @param carrier of the shipment it is in or goes into
 */
public record LoggedRow(
    long leaf,
    UUID id,
    SubjectKind subjectKind,
    UUID subjectId,
    String code,
    Instant eventTime,
    Instant recordedAt,
    BusinessStep businessStep,
    Disposition disposition,
    Optional<String> fromCustodian,
    Optional<String> fromPlace,
    String toCustodian,
    String toPlace,
    Optional<UUID> correctsId,
    Optional<String> note,
    String hash,
    Optional<String> carrier) {

  private static final String DID_NOT_OCCUR = "DID_NOT_OCCUR";

  /** Of a correction: that what it corrects never happened. */
  boolean saysThatItDidNotOccur() {
    return note.filter(words -> words.startsWith(DID_NOT_OCCUR)).isPresent();
  }

  /** What it was in before; a shipment is in none. */
  Optional<Contained> before() {
    return fromPlace.filter(place -> !isShipment()).flatMap(Contained::of);
  }

  /** What it is in afterwards. */
  Optional<Contained> after() {
    return isShipment() ? Optional.empty() : Contained.of(toPlace);
  }

  private boolean isShipment() {
    return subjectKind == SubjectKind.SHIPMENT;
  }

  /** The shipment it is in, goes into or comes out of. */
  Optional<String> shipment() {
    if (isShipment()) {
      return Optional.of(code);
    }
    return after()
        .or(this::before)
        .filter(one -> one.kind() == SubjectKind.SHIPMENT)
        .map(Contained::code);
  }

  /** Something that holds things: a box, a freezer, a parcel. */
  record Contained(SubjectKind kind, String code, Optional<String> position) {
    static Optional<Contained> of(String place) {
      if (place.startsWith("box:") || place.startsWith("container:")) {
        var parts = place.substring(place.indexOf(':') + 1).split("/", 2);
        var position =
            Optional.of(parts)
                .filter(both -> both.length == 2 && !both[1].isEmpty())
                .map(both -> both[1]);
        return Optional.of(new Contained(SubjectKind.CONTAINER, parts[0], position));
      }
      return place.startsWith("shipment:")
          ? Optional.of(
              new Contained(
                  SubjectKind.SHIPMENT, place.substring("shipment:".length()), Optional.empty()))
          : Optional.empty();
    }

    boolean isSameAs(Contained other) {
      return kind == other.kind && code.equalsIgnoreCase(other.code);
    }
  }
}
