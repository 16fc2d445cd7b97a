package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.identity.SignatureMeaning;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class EventSignatureTest {
  private static final Instant TIME = Instant.parse("2026-03-02T08:00:00.123456Z");

  private final CustodyEvent unsigned = event();

  @Test
  void anEventWithoutSignaturesHashesAsItDidBeforeThereWereAny() {
    assertThat(unsigned.canonicalJson()).doesNotContain("signatures");
    assertThat(unsigned.signed(List.of())).isEqualTo(unsigned);
    assertThat(unsigned.signedHash()).isEqualTo(unsigned.hash());
  }

  @Test
  void aSignatureIsHashedWithTheEventItSigns() {
    var signature = signature(unsigned, 1, "yearly count");
    var signed = unsigned.signed(List.of(signature.digest()));
    assertThat(signed.hash()).isNotEqualTo(unsigned.hash());
    assertThat(signed.signedHash()).isEqualTo(signature.signedHash());
    assertThat(signed.canonicalJson())
        .contains("\"signatures\":\"%s\"".formatted(signature.digest().hex()));
  }

  @Test
  void signaturesAgreeWithTheEventTheyWereMadeFor() {
    var first = signature(unsigned, 1, "disposed of");
    var second = signature(unsigned, 2, "seen");
    var signed = unsigned.signed(List.of(first.digest(), second.digest()));
    assertThat(EventSignature.fault(signed, List.of(first, second))).isEmpty();
  }

  @Test
  void aSignatureCutOutIsMissed() {
    var first = signature(unsigned, 1, "disposed of");
    var second = signature(unsigned, 2, "seen");
    var signed = unsigned.signed(List.of(first.digest(), second.digest()));
    assertThat(EventSignature.fault(signed, List.of(first))).isPresent();
    assertThat(EventSignature.fault(signed, List.of())).isPresent();
  }

  @Test
  void aSignatureWithOtherWordsIsFound() {
    var signature = signature(unsigned, 1, "yearly count");
    var signed = unsigned.signed(List.of(signature.digest()));
    assertThat(EventSignature.fault(signed, List.of(signature(unsigned, 1, "at random"))))
        .isPresent();
  }

  @Test
  void aSignatureCopiedUnderAnotherEventIsFound() {
    var signature = signature(unsigned, 1, "yearly count");
    var other = event();
    assertThat(EventSignature.fault(other, List.of(signature))).isPresent();
    assertThat(EventSignature.fault(other.signed(List.of(signature.digest())), List.of(signature)))
        .as("even if the event's own row names it")
        .isPresent();
  }

  @Test
  void theHashIsOfTheDocumentedText() {
    var signature =
        new EventSignature(
            new UUID(1, 2),
            1,
            EventHash.NONE,
            new UUID(3, 4),
            "dr.k",
            "Dr. \"K\"",
            SignatureMeaning.APPROVED,
            "within 20 \u00b5L",
            TIME);
    assertThat(signature.canonicalJson())
        .isEqualTo(
            "{\"eventId\":\"00000000-0000-0001-0000-000000000002\",\"meaning\":\"APPROVED\",\"number\":1,"
                + "\"printedName\":\"Dr. \\\"K\\\"\",\"reason\":\"within 20 \u00b5L\","
                + "\"signedAt\":\"2026-03-02T08:00:00.123456Z\",\"signedHash\":\""
                + "0".repeat(64)
                + "\",\"signerId\":\"00000000-0000-0003-0000-000000000004\",\"username\":\"dr.k\"}");
  }

  private static EventSignature signature(CustodyEvent event, int number, String reason) {
    return new EventSignature(
        event.id(),
        number,
        event.signedHash(),
        new UUID(3, number),
        "somebody",
        "Some Body",
        SignatureMeaning.PERFORMED,
        reason,
        TIME);
  }

  private static CustodyEvent event() {
    return new CustodyEvent(
        Ids.next(),
        CustodySubject.specimen(Ids.next()),
        1,
        TIME,
        TIME,
        BusinessStep.DESTROYING,
        Disposition.DISPOSED,
        Optional.empty(),
        Whereabouts.gone("HDB"),
        Ids.next(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        EventHash.NONE);
  }
}
