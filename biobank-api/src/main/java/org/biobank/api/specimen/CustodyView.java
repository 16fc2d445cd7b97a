package org.biobank.api.specimen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.BusinessStep;
import org.biobank.custody.ChainVerification;
import org.biobank.custody.CustodyChain;
import org.biobank.custody.Disposition;
import org.biobank.custody.EventSignature;
import org.biobank.custody.RecordedEvent;
import org.biobank.custody.SubjectKind;
import org.biobank.custody.Whereabouts;
import org.biobank.identity.SignatureMeaning;

/** A chain of custody as a screen shows it, oldest first. */
public record CustodyView(String barcode, Verification verification, List<Event> events) {
  /** What came of checking the chain. */
  public record Verification(
      Status status, Instant checkedAt, Optional<Integer> brokenAt, Optional<String> finding) {
    /** Whole, or not. */
    public enum Status {
      VERIFIED,
      BROKEN
    }

    static Verification of(CustodyChain chain) {
      if (chain.verification() instanceof ChainVerification.Broken broken) {
        return new Verification(
            Status.BROKEN,
            chain.checkedAt(),
            Optional.of(broken.sequence()),
            Optional.of(broken.finding()));
      }
      return new Verification(
          Status.VERIFIED, chain.checkedAt(), Optional.empty(), Optional.empty());
    }
  }

  /** One event. */
  public record Event(
      UUID id,
      int sequence,
      Instant eventTime,
      Instant recordedAt,
      BusinessStep businessStep,
      Disposition disposition,
      Optional<String> fromCustodian,
      String toCustodian,
      Optional<String> fromPlace,
      String toPlace,
      String actor,
      Optional<SubjectKind> relatedKind,
      Optional<String> note,
      Optional<UUID> corrects,
      List<SignatureLine> signatures,
      String hash) {

    static Event of(
        RecordedEvent recorded, List<EventSignature> signatures, Map<UUID, String> names) {
      var event = recorded.event();
      return new Event(
          event.id(),
          event.sequence(),
          event.eventTime(),
          event.recordedAt(),
          event.step(),
          event.disposition(),
          event.from().map(Whereabouts::custodian),
          event.to().custodian(),
          event.from().map(Whereabouts::place),
          event.to().place(),
          names.getOrDefault(event.actorId(), "system"),
          event.related().map(other -> other.kind()),
          event.note(),
          event.corrects(),
          signatures.stream().map(SignatureLine::of).toList(),
          recorded.hash().hex());
    }
  }

  /** A signature as 21 CFR 11.50 wants it shown: printed name, time, meaning. */
  public record SignatureLine(
      String name, SignatureMeaning meaning, String reason, Instant signedAt) {
    static SignatureLine of(EventSignature signature) {
      return new SignatureLine(
          signature.printedName(), signature.meaning(), signature.reason(), signature.signedAt());
    }
  }

  public static CustodyView of(String barcode, CustodyChain chain, Map<UUID, String> names) {
    return new CustodyView(
        barcode,
        Verification.of(chain),
        chain.events().stream()
            .map(event -> Event.of(event, signatures(chain, event), names))
            .toList());
  }

  private static List<EventSignature> signatures(CustodyChain chain, RecordedEvent event) {
    return chain.signatures().getOrDefault(event.event().id(), List.of());
  }
}
