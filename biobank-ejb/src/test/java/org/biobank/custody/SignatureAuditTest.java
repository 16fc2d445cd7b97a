package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.Finding.Kind;
import org.biobank.identity.SignatureMeaning;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class SignatureAuditTest {
  private static final Instant TIME = Instant.parse("2026-03-02T08:00:00.123456Z");

  private final CustodyEvent first = event("said to be \"signatures\":\"ff\"");
  private final CustodyEvent second = event("yearly count");
  private final EventSignature performed = signature(first, 1);
  private final EventSignature witnessed = signature(first, 2);
  private final EventSignature other = signature(second, 1);

  @Test
  void signaturesUnderTheirEventsAreSound() {
    assertThat(
            kinds(
                entry(0, signed(first, performed, witnessed)),
                new LogLine.Signed(performed),
                new LogLine.Signed(witnessed),
                entry(1, signed(second, other)),
                new LogLine.Signed(other),
                entry(2, event("unsigned"))))
        .isEmpty();
  }

  @Test
  void aSignatureCutOutIsDropped() {
    assertThat(
            kinds(
                entry(0, signed(first, performed, witnessed)),
                new LogLine.Signed(performed),
                entry(1, second)))
        .containsExactly(Kind.DROPPED);
  }

  @Test
  void aSignatureCopiedUnderAnotherEventIsNamed() {
    assertThat(kinds(entry(0, second), new LogLine.Signed(performed)))
        .containsExactly(Kind.ALTERED);
    assertThat(kinds(entry(0, signed(second, performed)), new LogLine.Signed(performed)))
        .as("even if the event names it")
        .containsExactly(Kind.ALTERED);
  }

  @Test
  void aSignatureLineIsReadAsItWasWritten() {
    var line = new LogLine.Signed(performed);
    assertThat(LogLine.parse(line.json())).contains(line);
  }

  private static List<Kind> kinds(LogLine... lines) {
    var kinds = new ArrayList<Kind>();
    var audit = new SignatureAudit(finding -> kinds.add(finding.kind()));
    List.of(lines).forEach(audit::accept);
    audit.end();
    return kinds;
  }

  private static LogLine.Entry entry(long leaf, CustodyEvent event) {
    var text = event.canonicalJson();
    return new LogLine.Entry(leaf, Leaf.hash(text), Optional.of(text));
  }

  private static CustodyEvent signed(CustodyEvent event, EventSignature... signatures) {
    return event.signed(List.of(signatures).stream().map(EventSignature::digest).toList());
  }

  private static EventSignature signature(CustodyEvent event, int number) {
    return new EventSignature(
        event.id(),
        number,
        event.signedHash(),
        new UUID(3, number),
        "somebody",
        "Some Body",
        SignatureMeaning.PERFORMED,
        "as planned",
        TIME);
  }

  private static CustodyEvent event(String note) {
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
        Optional.of(note),
        Optional.empty(),
        EventHash.NONE);
  }
}
