package org.biobank.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biobank.custody.ChainVerification.Broken;
import org.biobank.custody.ChainVerification.Verified;
import org.biobank.shared.Ids;
import org.junit.jupiter.api.Test;

class ChainVerificationTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00.123456Z");
  private static final UUID TUBE = Ids.next();

  private final List<RecordedEvent> chain = new ArrayList<>(chain(TUBE));

  @Test
  void anUntouchedChainIsVerified() {
    assertThat(ChainVerification.of(chain)).isEqualTo(new Verified(4));
  }

  @Test
  void anEventBeginsWhereTheOneBeforeEnded() {
    assertThat(chain.get(2).event().from()).contains(chain.get(1).event().to());
    assertThat(chain.get(0).event().from()).isEmpty();
  }

  @Test
  void aChangedTimeIsFound() {
    var event = chain.get(2).event();
    chain.set(
        2, new RecordedEvent(at(event, event.eventTime().minusSeconds(60)), chain.get(2).hash()));
    assertThat(brokenAt()).isEqualTo(3);
  }

  @Test
  void aChangedTimeWithItsHashMadeAnewIsFoundAtTheNext() {
    var event = chain.get(2).event();
    chain.set(2, RecordedEvent.of(at(event, event.eventTime().minusSeconds(60))));
    assertThat(brokenAt()).isEqualTo(4);
  }

  @Test
  void aDeletedEventIsFound() {
    chain.remove(1);
    assertThat(brokenAt()).isEqualTo(3);
  }

  @Test
  void twoSwappedEventsAreFound() {
    Collections.swap(chain, 1, 2);
    assertThat(brokenAt()).isEqualTo(3);
  }

  @Test
  void anEventOfAnotherTubeIsFound() {
    chain.set(2, chain(Ids.next()).get(2));
    assertThat(brokenAt()).isEqualTo(3);
  }

  @Test
  void aCorrectionSpeaksOfAnEventBeforeItInItsChain() {
    append(chain.get(1).event().id());
    assertThat(ChainVerification.of(chain)).isEqualTo(new Verified(5));
    append(Ids.next());
    assertThat(brokenAt()).isEqualTo(6);
  }

  private void append(UUID corrects) {
    var last = chain.get(chain.size() - 1);
    var entry =
        new CustodyEntry(
            last.event().subject(),
            START,
            BusinessStep.STORING,
            Disposition.AVAILABLE,
            last.event().to(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(corrects));
    chain.add(
        RecordedEvent.of(
            CustodyLedger.next(
                Optional.of(ChainEnd.of(last)), entry, Ids.next(), START.plusSeconds(20))));
  }

  @Test
  void theHashIsOfTheDocumentedText() {
    var event =
        new CustodyEvent(
            new UUID(1, 2),
            new CustodySubject(SubjectKind.SPECIMEN, new UUID(3, 4)),
            1,
            START,
            START,
            BusinessStep.COLLECTING,
            Disposition.ACTIVE,
            Optional.empty(),
            Whereabouts.atBench("HDB"),
            new UUID(5, 6),
            Optional.empty(),
            Optional.of("a \"note\" \u20ac"),
            Optional.empty(),
            EventHash.NONE);
    assertThat(event.canonicalJson())
        .isEqualTo(
            "{\"actorId\":\"00000000-0000-0005-0000-000000000006\",\"businessStep\":\"COLLECTING\","
                + "\"disposition\":\"ACTIVE\",\"eventTime\":\"2026-03-02T08:00:00.123456Z\","
                + "\"id\":\"00000000-0000-0001-0000-000000000002\",\"note\":\"a \\\"note\\\" \u20ac\","
                + "\"previousHash\":\""
                + "0".repeat(64)
                + "\",\"recordedAt\":\"2026-03-02T08:00:00.123456Z\",\"sequence\":1,"
                + "\"subjectId\":\"00000000-0000-0003-0000-000000000004\",\"subjectKind\":\"SPECIMEN\","
                + "\"toCustodian\":\"site:HDB\",\"toPlace\":\"bench:HDB\"}");
  }

  private int brokenAt() {
    return ChainVerification.of(chain) instanceof Broken broken ? broken.sequence() : 0;
  }

  private static CustodyEvent at(CustodyEvent event, Instant time) {
    return new CustodyEvent(
        event.id(),
        event.subject(),
        event.sequence(),
        time,
        event.recordedAt(),
        event.step(),
        event.disposition(),
        event.from(),
        event.to(),
        event.actorId(),
        event.related(),
        event.note(),
        event.corrects(),
        event.previousHash());
  }

  private static List<RecordedEvent> chain(UUID tube) {
    var chain = new ArrayList<RecordedEvent>();
    var actor = Ids.next();
    for (int i = 0; i < 4; i++) {
      var entry =
          CustodyEntry.of(
              CustodySubject.specimen(tube),
              START.plusSeconds(i),
              BusinessStep.STORING,
              Disposition.AVAILABLE,
              Whereabouts.inBox("HDB", "BX-" + i, "A1"));
      var before =
          chain.isEmpty() ? Optional.<RecordedEvent>empty() : Optional.of(chain.get(i - 1));
      chain.add(
          RecordedEvent.of(
              CustodyLedger.next(
                  before.map(ChainEnd::of), entry, actor, START.plusSeconds(10 + i))));
    }
    return chain;
  }
}
